using ModelRegistry.Formats.Imported;

namespace ModelRegistry.Formats;

/// <summary>A model cannot be its own parent; hub names compare without regard to case.</summary>
internal static class OwnParent
{
    public static void Remove(Collected collected)
    {
        if (collected.Name is not { } name) return;
        foreach (var own in collected.Parents.Where(p => Same(p.Name, name)).ToList())
        {
            collected.Parents.Remove(own);
            collected.NotUnderstood.Add(new(Reason.Wrong, own.From.File, own.From.Location, own.From.Line,
                $"{own.Name} is named as its own parent; that edge is not kept.", "The name of the model it was made from would be right.",
                own.Name));
        }
    }

    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
