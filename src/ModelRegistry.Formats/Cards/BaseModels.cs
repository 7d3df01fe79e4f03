using ModelRegistry.Domain.Lineage;
using ModelRegistry.Formats.Imported;
using ModelRegistry.Formats.Trees;

namespace ModelRegistry.Formats.Cards;

/// <summary><c>base_model</c> and <c>base_model_relation</c> together: parents by the publisher's declaration.</summary>
internal static class BaseModels
{
    private const string Key = "base_model";
    private const string RelationKey = "base_model_relation";

    public static void Read(Source source, Node card)
    {
        var (relation, from) = Relation(source, card);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in card.Entries.Where(e => e.Key == Key))
        {
            foreach (var item in Fields.OneOrMany(entry.Value).Where(i => Fields.IsName(source, i, Key, "owner/name")))
                Parent(source, item, relation, from, seen);
        }

        if (from is not null && seen.Count == 0)
            source.Wrong(card[RelationKey]!, "A relation is declared and no parent.", "base_model beside it would be right.");
    }

    private static void Parent(Source source, Node item, DerivationRelation relation, Provenance? from, HashSet<string> seen)
    {
        var name = HubName.Of(item.Text);
        if (item.Text is "None" or "none" or "N/A")
        {
            source.Wrong(item, $"{item.Text} stands where a parent's name belongs; no parent is kept.",
                "base_model: owner/name, or no base_model, would be right.");
            return;
        }

        if (!seen.Add(name ?? item.Text))
        {
            source.Wrong(item, $"The parent {item.Text} is named twice; it is kept once.", "Each parent once would be right.");
            return;
        }

        if (name is null)
            source.Wrong(item, $"{item.Text} is not a hub name; the parent is kept as written.",
                "owner/name would be right, one for each item of a list.");
        source.Into.Parents.Add(new(name ?? item.Text, name is not null, null, relation, Force.Declared, source.At(item), from));
    }

    private static (DerivationRelation Relation, Provenance? From) Relation(Source source, Node card)
    {
        var stated = card.Entries.Where(e => e.Key == RelationKey && e.Value.Kind is not NodeKind.Nothing).Select(e => e.Value).ToList();
        var known = stated.Where(s => IsKnown(source, s)).ToList();
        if (known.Select(k => k.Text).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            source.Wrong(known[1], "Two different relations are declared; the relation is kept as undeclared.",
                "One base_model_relation would be right.");
            return (DerivationRelation.Undeclared, null);
        }

        return known is [var one, ..] ? (Relations.Of(one.Text)!.Value, source.At(one)) : (DerivationRelation.Undeclared, null);
    }

    private static bool IsKnown(Source source, Node relation)
    {
        if (relation.Kind is NodeKind.Text && Relations.Of(relation.Text) is not null) return true;
        if (relation.Kind is not NodeKind.Refused)
            source.Wrong(relation, relation.Kind is NodeKind.Text
                    ? $"{relation.Text} is no relation the hub knows; the parent is kept with its relation undeclared."
                    : $"{RelationKey} is {relation.Called}, not a word; the parent is kept with its relation undeclared.",
                Relations.WouldBeRight);
        return false;
    }
}
