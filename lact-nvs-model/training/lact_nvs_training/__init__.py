"""Training of the LaCT network that the app bundles, on scenes it makes up itself."""
