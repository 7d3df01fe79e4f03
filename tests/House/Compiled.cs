using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ModelRegistry.Tests.House;

/// <summary>What a compiled assembly leans on, read from its metadata without running it.</summary>
internal sealed record Compiled(string Name, IReadOnlyList<string> Assemblies, IReadOnlyList<string> Types, IReadOnlyList<string> Members)
{
    /// <summary>An assembly that lies beside the tests, by its name.</summary>
    public static Compiled Read(string name)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return new Compiled(
            name,
            [.. metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name))],
            [.. metadata.TypeReferences.Select(h => NameOf(metadata, h))],
            [.. metadata.MemberReferences.Select(h => NameOf(metadata, metadata.GetMemberReference(h))).OfType<string>()]);
    }

    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope) + "+" + name
            : metadata.GetString(type.Namespace) + "." + name;
    }

    private static string? NameOf(MetadataReader metadata, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
            ? NameOf(metadata, (TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name)
            : null;
}
