using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Persistence.Storage;

namespace ModelRegistry.Features.Cases;

/// <summary>The cases the caller may see, newest first: their organisation's own, or their authority's by office.</summary>
/// <param name="Before">The position of the last case seen; null from the newest.</param>
/// <param name="Take">How many, 1 to 200.</param>
/// <param name="Stage">Only those at this stage; null for all. For the applicant's people, as they are told it.</param>
public sealed record ListCases(long? Before = null, int Take = 50, CaseStage? Stage = null) : IQuery<ListCases.Answer>
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.ReadCases;

    /// <summary>A page of cases.</summary>
    /// <param name="Cases">The cases.</param>
    /// <param name="Next">What to ask for next as Before; null at the end.</param>
    public sealed record Answer(IReadOnlyList<Line> Cases, long? Next);

    /// <summary>One case in a list.</summary>
    /// <param name="Reference">The reference.</param>
    /// <param name="Stage">Where it stands, as far as the caller may know.</param>
    /// <param name="StageInWords">The same in words.</param>
    /// <param name="Applicant">Who applied.</param>
    /// <param name="ReleaseName">For which release.</param>
    /// <param name="Destination">To where.</param>
    /// <param name="Day">For which day.</param>
    /// <param name="AppliedAt">When it was received.</param>
    public sealed record Line(
        string Reference, CaseStage Stage, string StageInWords, string Applicant, string ReleaseName, string Destination, DateOnly Day,
        DateTimeOffset AppliedAt);
}

internal sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    public ListCasesValidator() => RuleFor(act => act.Take).InclusiveBetween(1, 200)
        .Right("A page holds between 1 and 200 cases.", "Ask for at most 200 and go on from there.");
}

internal sealed class ListCasesHandler(RegistryContext context, ICallerSource callers)
    : IRequestHandler<ListCases, Result<ListCases.Answer>>
{
    public async Task<Result<ListCases.Answer>> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var caller = callers.Current;
        var before = request.Before ?? long.MaxValue;
        var office = Roles.SeesEveryOrganisation(caller);
        var cases = context.Cases.AsNoTracking();

        // Without a stage there is no condition on it: the order of recording alone is read by its index.
        if (request.Stage is { } asked)
        {
            var stages = Enum.GetValues<CaseStage>().Where(stage => (office ? stage : PublicStage.Of(stage)) == asked).ToList();
            cases = cases.Where(@case => stages.Contains(@case.Stage));
        }

        var rows = await (from @case in cases
                          join organisation in context.Organisations on @case.OrganisationId equals organisation.Id
                          where EF.Property<long>(@case, Columns.Sequence) < before
                          orderby EF.Property<long>(@case, Columns.Sequence) descending
                          select new { Case = @case, organisation.Name, Position = EF.Property<long>(@case, Columns.Sequence) })
            .Take(request.Take + 1).ToListAsync(cancellationToken);
        var page = rows.Take(request.Take).ToList();
        return new ListCases.Answer(
            [.. page.Select(row => Line(row.Case, row.Name, caller))], rows.Count > request.Take ? page[^1].Position : null);
    }

    private static ListCases.Line Line(LicenceCase @case, string applicant, Caller caller)
    {
        var shown = caller.ReadsInternal(@case) ? @case.Stage : PublicStage.Of(@case.Stage);
        var asked = @case.Application;
        return new(
            @case.Reference, shown, CaseWords.Of(shown), applicant, asked.ReleaseName, asked.Destination.Code, asked.Day, @case.AppliedAt);
    }
}
