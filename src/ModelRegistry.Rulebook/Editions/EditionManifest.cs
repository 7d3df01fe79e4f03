using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Rulebook.DatedParameters;

namespace ModelRegistry.Rulebook.Editions;

/// <summary>A parameter file as an edition holds it.</summary>
/// <param name="Name">Its name: "us-4e091.json".</param>
/// <param name="Text">Its text, lines ended by a line feed alone.</param>
public sealed record ParameterSource(string Name, string Text)
{
    /// <summary>The SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    internal IReadOnlyList<Parameter> Read() => ParameterFile.Read(Name, Encoding.UTF8.GetBytes(Text));
}

/// <summary>What an edition records of a rule, so that another build can tell whether it still has it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Text">The hash of its title, citation, statement, standing and all else it says of itself.</param>
/// <param name="Code">The hash of the source files that hold its limbs.</param>
public sealed record RuleIdentity(string Id, string Text, string Code);

/// <summary>A parameter file by its name and digest.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Digest">SHA-256 of its text.</param>
public sealed record FileIdentity(string Name, string Digest);

/// <summary>What an edition is made of: enough to tell whether a program has the same one, and to rebuild it with its files.</summary>
/// <param name="Hash">The edition's hash.</param>
/// <param name="Engine">The hash of the code that all rules share.</param>
/// <param name="Rules">The rules in their order.</param>
/// <param name="Files">The parameter files by name.</param>
public sealed record EditionManifest(string Hash, string Engine, IReadOnlyList<RuleIdentity> Rules, IReadOnlyList<FileIdentity> Files)
{
    /// <summary>The version of the program that the edition came with; null where none is recorded.</summary>
    public string? Program { get; init; }
}
