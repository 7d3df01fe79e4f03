using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Models;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Models;

/// <summary>
/// Records that a model is published under another name now. The name it bore before goes on finding it. Where both names have been
/// recorded as two models, the releases of both become those of one.
/// </summary>
/// <param name="ModelId">The model.</param>
/// <param name="Version">The version that the change is based on.</param>
/// <param name="NewName">The name it bears now.</param>
/// <param name="From">The first day of the old name; null when not known.</param>
/// <param name="Until">The day of the new one; null when not known.</param>
/// <param name="Source">Who says so.</param>
/// <param name="SourceAddress">Where that is published; null when nowhere.</param>
public sealed record RenameModel(
    ModelId ModelId, Guid Version, string NewName, DateOnly? From, DateOnly? Until, string Source, string? SourceAddress) : ICommand<Done>
{
    /// <summary>An officer: under its name a model is found by every organisation.</summary>
    public static Permission Needs => Permission.Draft;
}

internal sealed class RenameModelValidator : AbstractValidator<RenameModel>
{
    public RenameModelValidator()
    {
        RuleFor(act => act.NewName).NotEmpty().MaximumLength(Columns.LongestName)
            .Right("The new name is missing or too long.", $"Give the name it bears now, at most {Columns.LongestName} characters.");
        RuleFor(act => act.Until).Must((act, day) => day > act.From).When(act => act.From is not null && act.Until is not null)
            .Right("The old name ended before it began.", "Give the first day of the old name, and the day of the new one after it.");
        RuleFor(act => act.Source).NotEmpty().Right("The source is missing.", "Say where the new name was read.");
    }
}

internal sealed class RenameModelHandler(RegistryContext context, ICallerSource callers, TimeProvider clock)
    : IRequestHandler<RenameModel, Result<Done>>
{
    public async Task<Result<Done>> Handle(RenameModel request, CancellationToken cancellationToken)
    {
        var model = await context.Models.SingleOrDefaultAsync(m => m.Id == request.ModelId, cancellationToken);
        if (model is null)
        {
            return new Refusal.NotFound($"model {request.ModelId}");
        }

        context.Expect(model, request.Version);
        if (Columns.KeyOf(model.Name) == Columns.KeyOf(request.NewName))
        {
            return new Refusal.NotValid(nameof(request.NewName), $"It is called {model.Name} already.", "Give the name that it bears now.");
        }

        var key = Columns.KeyOf(request.NewName);
        if (await context.FormerNames.AnyAsync(
            name => name.ModelId != model.Id && EF.Property<string>(name, Columns.NameKey) == key, cancellationToken))
        {
            return new Refusal.NotValid(
                nameof(request.NewName), $"{request.NewName} is a name that another model bore before.", "Name the model's present name.");
        }

        await OneOfTwoAsync(model, request.NewName, cancellationToken);
        await RememberAsync(model, request, cancellationToken);
        model.Name = request.NewName.Trim();
        return Done.Instance;
    }

    /// <summary>What was recorded under the new name as if it were another model becomes the same model's.</summary>
    private async Task OneOfTwoAsync(Model model, string newName, CancellationToken stop)
    {
        var other = await context.Models.Named(newName).SingleOrDefaultAsync(stop);
        if (other is null)
        {
            return;
        }

        var labels = await context.Releases.Where(release => release.ModelId == model.Id)
            .Select(release => release.Label).ToListAsync(stop);
        foreach (var release in await context.Releases.Where(release => release.ModelId == other.Id).ToListAsync(stop))
        {
            release.ModelId = model.Id;
            release.Label = labels.Contains(release.Label) ? Apart(release.Label, other.Name) : release.Label;
        }

        await context.FormerNames.Where(name => name.ModelId == other.Id)
            .ExecuteUpdateAsync(name => name.SetProperty(one => one.ModelId, model.Id), stop);
        await context.ModelWords.Where(word => word.ModelId == other.Id).ExecuteDeleteAsync(stop);
        model.DeveloperId ??= other.DeveloperId;
        model.KnownByNameOnly &= other.KnownByNameOnly;
        context.Models.Remove(other);

        // The name is unique: it is free only when the other model has gone.
        await context.SaveChangesAsync(stop);
    }

    private static string Apart(string label, string name)
    {
        var both = $"{label} (recorded as {name})";
        return both.Length <= 200 ? both : both[..200];
    }

    private async Task RememberAsync(Model model, RenameModel act, CancellationToken stop)
    {
        var key = Columns.KeyOf(model.Name);
        if (await context.FormerNames.AnyAsync(name => EF.Property<string>(name, Columns.NameKey) == key, stop))
        {
            return;
        }

        context.FormerNames.Add(new()
        {
            Id = new(Guid.CreateVersion7()),
            ModelId = model.Id,
            Name = model.Name,
            From = act.From,
            Until = act.Until,
            Source = act.Source.Trim(),
            SourceAddress = act.SourceAddress,
            RecordedAt = clock.GetUtcNow(),
            RecordedBy = callers.Current.Person,
        });
    }
}
