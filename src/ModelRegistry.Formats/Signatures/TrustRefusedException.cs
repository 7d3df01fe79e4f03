namespace ModelRegistry.Formats.Signatures;

/// <summary>What somebody configured to be believed cannot be used: nothing of it is, and the program does not start with it.</summary>
/// <param name="where">The file or section, and the JSON pointer inside it.</param>
/// <param name="what">What is wrong, as a sentence.</param>
/// <param name="right">What would be right, as a sentence.</param>
public sealed class TrustRefusedException(string where, string what, string right) : Exception($"{where}: {what} {right}");
