"""The forms of the product, as data: one module a step."""
