namespace ModelRegistry.Features.Frame;

/// <summary>
/// An act whose answer is a secret that is shown once and kept nowhere. It is therefore never done under a key of a command, whose answers
/// are kept to be given again.
/// </summary>
public interface ITellsSecret : IAct;
