using FluentValidation;
using MediatR;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Lineage;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Models.Finding;
using ModelRegistry.Persistence.Storage;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Models by words of their names or by a digest, narrowed by what is recorded of them, in order of recording, a page at a time.
/// </summary>
/// <param name="Text">
/// Words that each begin a word of a name the model goes or went by, in any case; or the SHA-256 of a file, a root digest, that of an
/// inventory of tensors or of a chat template, with or without "sha256:" before it. Everything when empty.
/// </param>
/// <param name="After">Where the last page ended (<see cref="Answer.Next"/>); 0 at the beginning.</param>
/// <param name="Take">How many, 1 to 200.</param>
public sealed record FindModels(string? Text = null, long After = 0, int Take = 50) : IQuery<FindModels.Answer>
{
    /// <summary>Beyond so many models nothing is counted.</summary>
    public const int MostCounted = 1_000;

    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>The developer's name, in any case; null for any.</summary>
    public string? Developer { get; init; }

    /// <summary>The developer's country; null for any.</summary>
    public string? Country { get; init; }

    /// <summary>How a release of it was made from a parent; null for any.</summary>
    public DerivationRelation? Relation { get; init; }

    /// <summary>A chip it was trained or is served on, as recorded; null for any.</summary>
    public string? Chip { get; init; }

    /// <summary>The licence that a release declares, as recorded; null for any.</summary>
    public string? Licence { get; init; }

    /// <summary>What the last sweep that the caller may see answered for a release; null for any.</summary>
    public Clearance? Standing { get; init; }

    /// <summary>Whether the models are counted, by each facet besides.</summary>
    public bool Counting { get; init; }

    /// <summary>What a digest is a digest of. Only the first two are the same bytes.</summary>
    public enum DigestOf
    {
        /// <summary>A file.</summary>
        File,

        /// <summary>All files of a release, by the recipe of a root digest.</summary>
        Root,

        /// <summary>The names, types and shapes of all tensors: an equal layout, which unrelated models share. Never identity.</summary>
        Layout,

        /// <summary>A chat template inside a file of weights. Never identity.</summary>
        ChatTemplate,
    }

    /// <summary>A release that holds the digest that was asked for.</summary>
    /// <param name="ReleaseId">The release.</param>
    /// <param name="Label">Its label.</param>
    /// <param name="Path">The file, or the part of a file; null where it is the root digest.</param>
    /// <param name="Matched">What the digest is of.</param>
    public sealed record Holder(ReleaseId ReleaseId, string Label, string? Path, DigestOf Matched)
    {
        /// <summary>What was found, for people: what is the same, and that a layout or a template is not the model.</summary>
        public string Words => Matched switch
        {
            DigestOf.File => $"{Path} of",
            DigestOf.Root => "all files of",
            DigestOf.Layout => "the same layout of tensors, which unrelated models share, as",
            DigestOf.ChatTemplate => "the same chat template, which unrelated models share, as",
            _ => throw new InvalidOperationException($"{Matched} has no words."),
        };
    }

    /// <summary>One model of a page.</summary>
    /// <param name="Id">The model.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="KnownByNameOnly">Whether only its name is known.</param>
    /// <param name="Releases">How many releases are recorded.</param>
    /// <param name="Position">Its place in the order of recording.</param>
    public sealed record Row(ModelId Id, string Name, bool KnownByNameOnly, int Releases, long Position)
    {
        /// <summary>For a digest: its releases that hold it.</summary>
        public IReadOnlyList<Holder> Holders { get; init; } = [];
    }

    /// <summary>The models that have one value.</summary>
    /// <param name="Value">What to narrow by.</param>
    /// <param name="Words">What people read.</param>
    /// <param name="Models">How many of the models counted have it.</param>
    public sealed record Division(string Value, string Words, int Models);

    /// <summary>What the models counted are divided by.</summary>
    /// <param name="Name">"developer", "country", "relation", "chip", "licence" or "standing".</param>
    /// <param name="Values">The most frequent values, most models first.</param>
    /// <param name="More">Whether there are more values.</param>
    public sealed record Facet(string Name, IReadOnlyList<Division> Values, bool More);

    /// <summary>The models counted.</summary>
    /// <param name="Models">How many there are at least.</param>
    /// <param name="More">Whether there are more than that: then the facets count the first of them only.</param>
    /// <param name="Facets">Divided.</param>
    public sealed record Tally(int Models, bool More, IReadOnlyList<Facet> Facets);

    /// <summary>One page.</summary>
    /// <param name="Rows">The models.</param>
    /// <param name="Next">Where the next page begins; null on the last one.</param>
    /// <param name="Unfinished">
    /// Whether the search stopped for its length before the page was full; it goes on at <paramref name="Next"/>.
    /// </param>
    /// <param name="Counted">The models counted; null when nobody asked.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, long? Next, bool Unfinished, Tally? Counted);
}

internal sealed class FindModelsValidator : AbstractValidator<FindModels>
{
    private const int Longest = 200;

    public FindModelsValidator()
    {
        RuleFor(act => act.Take).InclusiveBetween(1, 200).Right("That is no size of a page.", "Ask for 1 to 200 models.");
        RuleFor(act => act.After).GreaterThanOrEqualTo(0).Right("A page cannot begin before the first model.", "Begin at 0 or where the last page ended.");
        RuleFor(act => act.Text).MaximumLength(Columns.LongestName).Right("No name is that long.", $"Search for at most {Columns.LongestName} characters.");
        RuleFor(act => act.Developer).MaximumLength(Columns.LongestName).Right("No name is that long.", "Give a developer's whole name.");
        RuleFor(act => act.Country).Must(code => string.IsNullOrWhiteSpace(code) || Country.TryParse(code, out _)).Right("That is no country.", "Give its two letters, such as CN.");
        RuleFor(act => act.Chip).MaximumLength(Longest).Right("No chip's name is that long.", "Give a chip as it is recorded, such as H800.");
        RuleFor(act => act.Licence).MaximumLength(Longest).Right("No licence is that long.", "Give an identifier, such as apache-2.0.");
        RuleFor(act => act.Relation).IsInEnum().Right("There is no such relation.", "Name one of the relations, such as FineTune.");
        RuleFor(act => act.Standing).IsInEnum().Right("There is no such answer.", "Name one of the answers, such as NeedsLicence.");
    }
}

internal sealed class FindModelsHandler(NarrowedBy narrowed, ModelSearch search, FacetCounts facets)
    : IRequestHandler<FindModels, Result<FindModels.Answer>>
{
    public async Task<Result<FindModels.Answer>> Handle(FindModels request, CancellationToken cancellationToken)
    {
        var narrowings = await narrowed.OfAsync(request, cancellationToken);
        var wanted = request is { Counting: true, After: 0 } ? Math.Max(request.Take, FindModels.MostCounted) : request.Take;
        var found = await search.FindAsync(narrowings, request.After, wanted + 1, cancellationToken);
        var page = found.Hits.Take(request.Take).ToList();
        var rows = await search.RowsAsync(page, Sha256Digest.TryParse(request.Text, out var digest) ? digest : null, cancellationToken);
        var next = found.Hits.Count > page.Count ? page[^1].Position : found.LookedTo;
        var tally = await TallyAsync(request, narrowings, found, cancellationToken);
        return new FindModels.Answer(rows, next, found.Hits.Count <= page.Count && next is not null, tally);
    }

    private async Task<FindModels.Tally?> TallyAsync(
        FindModels request, IReadOnlyList<Narrowing> narrowings, ModelSearch.Found found, CancellationToken stop)
    {
        if (!request.Counting) return null;
        var all = request.After == 0 ? found : await search.FindAsync(narrowings, 0, FindModels.MostCounted + 1, stop);
        var counted = all.Hits.Take(FindModels.MostCounted).Select(hit => hit.Id).ToList();
        return new(counted.Count, all.Hits.Count > counted.Count || all.LookedTo is not null, await facets.OfAsync(counted, stop));
    }
}
