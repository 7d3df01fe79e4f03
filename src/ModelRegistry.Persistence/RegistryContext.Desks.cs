using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Persistence;

/// <content>The cases that an act has moved, for what follows from a move before it is saved.</content>
public sealed partial class RegistryContext
{
    private readonly List<LicenceCase> moved = [];

    /// <summary>The cases that the act which runs has moved.</summary>
    public IReadOnlyList<LicenceCase> MovedCases => moved;

    internal void Note(LicenceCase @case)
    {
        if (!moved.Contains(@case)) moved.Add(@case);
    }
}
