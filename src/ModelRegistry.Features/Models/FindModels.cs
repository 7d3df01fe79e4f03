using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models;

/// <summary>Models whose name holds some text, in order of recording, a page at a time.</summary>
/// <param name="Text">The text, in any case; everything when empty.</param>
/// <param name="After">Where the last page ended (<see cref="Answer.Next"/>); 0 at the beginning.</param>
/// <param name="Take">How many, 1 to 200.</param>
public sealed record FindModels(string? Text = null, long After = 0, int Take = 50) : IQuery<FindModels.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadModels;

    /// <summary>One model of a page.</summary>
    /// <param name="Id">The model.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="KnownByNameOnly">Whether only its name is known.</param>
    /// <param name="Releases">How many releases are recorded.</param>
    /// <param name="Position">Its place in the order of recording.</param>
    public sealed record Row(ModelId Id, string Name, bool KnownByNameOnly, int Releases, long Position);

    /// <summary>One page.</summary>
    /// <param name="Rows">The models.</param>
    /// <param name="Next">Where the next page begins; null on the last one.</param>
    public sealed record Answer(IReadOnlyList<Row> Rows, long? Next);
}

internal sealed class FindModelsValidator : AbstractValidator<FindModels>
{
    public FindModelsValidator()
    {
        RuleFor(act => act.Take).InclusiveBetween(1, 200).Right("That is no size of a page.", "Ask for 1 to 200 models.");
        RuleFor(act => act.After).GreaterThanOrEqualTo(0).Right("A page cannot begin before the first model.", "Begin at 0 or where the last page ended.");
        RuleFor(act => act.Text).MaximumLength(Columns.LongestName).Right("No name is that long.", $"Search for at most {Columns.LongestName} characters.");
    }
}

internal sealed class FindModelsHandler(RegistryContext context) : IRequestHandler<FindModels, Result<FindModels.Answer>>
{
    public async Task<Result<FindModels.Answer>> Handle(FindModels request, CancellationToken cancellationToken)
    {
        var key = Columns.KeyOf(request.Text ?? "");
        var models = context.Models.AsNoTracking();
        var found = key.Length == 0 ? models : models.Where(m => EF.Property<string>(m, Columns.NameKey).Contains(key));
        var rows = await found.After(request.After)
            .Select(m => new FindModels.Row(
                m.Id, m.Name, m.KnownByNameOnly, context.Releases.Count(r => r.ModelId == m.Id), EF.Property<long>(m, Columns.Sequence)))
            .Take(request.Take + 1)
            .ToListAsync(cancellationToken);
        var page = rows.Take(request.Take).ToList();
        return new FindModels.Answer(page, rows.Count > page.Count ? page[^1].Position : null);
    }
}
