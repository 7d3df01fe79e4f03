global using ModelRegistry.Domain;
