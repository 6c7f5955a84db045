"""Words by language, as data, and the loaders that read them."""
