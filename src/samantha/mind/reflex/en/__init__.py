"""English: her words and her grammar. No other folder holds a sentence of hers."""
