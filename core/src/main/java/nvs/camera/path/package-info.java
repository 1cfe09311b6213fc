/** The way of a camera past keyframes: {@link nvs.camera.path.CameraPath} is the value, {@link nvs.camera.path.PathMotion} evaluates it. */
package nvs.camera.path;
