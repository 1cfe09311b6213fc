/** How good rendered views are: scores of held-out photos, beside what needs no model. */
package nvs.evaluation;
