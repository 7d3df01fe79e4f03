namespace ModelRegistry.Rulebook.DatedParameters;

/// <summary>A parameter file that may not be used: what is wrong, where, and what would be right.</summary>
public sealed class ParameterFileException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">The place in it, as a JSON pointer.</param>
    /// <param name="problem">What is wrong and what would be right.</param>
    public ParameterFileException(string file, string place, string problem)
        : base($"{file}#{place}: {problem}") => (File, Place, Problem) = (file, place, problem);

    /// <summary>Says what is wrong.</summary>
    public ParameterFileException(string message)
        : base(message) => Problem = message;

    /// <summary>Says what is wrong and what lies beneath.</summary>
    public ParameterFileException(string message, Exception inner)
        : base(message, inner) => Problem = message;

    /// <summary>For the framework only.</summary>
    public ParameterFileException()
    {
    }

    /// <summary>The file.</summary>
    public string File { get; } = "";

    /// <summary>The place in it, as a JSON pointer (RFC 6901), or a line where it is no JSON at all.</summary>
    public string Place { get; } = "";

    /// <summary>What is wrong and what would be right.</summary>
    public string Problem { get; } = "";
}
