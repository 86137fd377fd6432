"""What residents say: the register of intents, training sentences and their validator."""
