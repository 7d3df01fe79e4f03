using System.Reflection;
using ModelRegistry.Domain;
using ModelRegistry.Features.Accounts.Offices;
using ModelRegistry.Domain.Casework.Corrections;
using ModelRegistry.Features.Cases;
using ModelRegistry.Features.Cases.Corrections;
using ModelRegistry.Features.Cases.Questions;
using ModelRegistry.Features.Frame;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>Whoever has declared an interest in an applicant acts on none of its cases, and whoever acts for a role stays within its limit.</summary>
public sealed class PrivateInterests(Databases databases) : IClassFixture<Databases>
{
    [Theory, ClassData(typeof(EveryDatabase))]
    public async Task keep_an_officer_from_the_applicants_cases_until_another_person_ends_them(string database)
    {
        await using var office = await CaseOffice.OpenAsync(databases, database);
        var reference = await office.AppliedAsync();
        var name = await office.LookAsync(office.App.Regulator, context =>
            Task.FromResult(context.Organisations.Single(one => one.Id == office.Applicant.Organisation).Name));
        var ask = new AskApplicant(reference, [new("Who trains on it?")], new DateOnly(2100, 1, 1));
        var conflict = await Id(office.SendAsync(office.Officer, new DeclareConflict($" {name.ToUpperInvariant()} ", "shares")));

        var refusal = Assert.IsType<Refusal.Concerned>((await office.SendAsync(office.Officer, ask)).Refusal);
        Assert.Contains(name, refusal.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Null((await office.SendAsync(office.Officer, new ShowCase(reference))).Refusal);
        var colleague = await office.ColleagueAsync(office.Officer, Role.LicensingOfficer);
        Assert.IsNotType<Refusal.Concerned>((await office.SendAsync(colleague, ask)).Refusal);

        var administrator = await office.App.SomebodyAsync("Ann Administrator", Role.Administrator);
        var end = new EndConflict(conflict, "The shares are sold.");
        Assert.IsType<Refusal.NeedsSecondPerson>(
            (await office.SendAsync(Caller.Of(office.Officer.Person, office.Officer.Organisation, Role.Administrator), end)).Refusal);
        Assert.IsType<Refusal.NotAllowed>((await office.SendAsync(office.Officer, end)).Refusal);
        await office.DoAsync(administrator, end);
        Assert.IsNotType<Refusal.Concerned>((await office.SendAsync(office.Officer, ask)).Refusal);
    }

    [Fact]
    public async Task in_another_organisation_keep_nobody_from_this_one()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var reference = await office.AppliedAsync();
        await office.SendAsync(office.Officer, new DeclareConflict("Somebody Else Ltd", "family"));
        var ask = new AskApplicant(reference, [new("Who trains on it?")], new DateOnly(2100, 1, 1));
        Assert.IsNotType<Refusal.Concerned>((await office.SendAsync(office.Officer, ask)).Refusal);
        await office.SendAsync(office.Officer, new DeclareConflict("beispiel gmbh", "former employer, a party of the case"));
        Assert.IsType<Refusal.Concerned>((await office.SendAsync(office.Officer, ask)).Refusal);
    }

    [Fact]
    public async Task in_a_corrected_party_or_its_ultimate_parent_keep_from_the_case_too()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var reference = await office.AppliedAsync();
        var colleague = await office.ColleagueAsync(office.Officer, Role.LicensingOfficer);
        await office.SendAsync(colleague, new DeclareConflict("Robotik Holding AG", "shares"));
        await office.SendAsync(office.Officer, new DeclareConflict("Beispiel Robotik GmbH", "family"));
        var ask = new AskApplicant(reference, [new("Who trains on it?")], new DateOnly(2100, 1, 1));
        var change = new PartyChange(PartyRole.EndUser, "Beispiel GmbH", new("Beispiel Robotik GmbH", "DE", "AT", "Robotik Holding AG", "AT"));
        await office.DoAsync(office.Officer, new ProposeCorrection(reference, CorrectionKind.CorrectParty, "The name was cut off.", change));
        await office.DoAsync(office.Countersigner, new RuleOnCorrection(reference, 1, Confirms: true));

        Assert.Contains("Robotik Holding AG", Assert.IsType<Refusal.Concerned>((await office.SendAsync(colleague, ask)).Refusal).Sentence, StringComparison.Ordinal);
        Assert.IsType<Refusal.Concerned>((await office.SendAsync(office.Officer, ask)).Refusal);
    }

    [Fact]
    public void can_be_judged_of_every_act_of_an_office_on_a_case()
    {
        // These state public facts of models, and no case is theirs.
        string[] onNoCase = ["AddTerms", "StateCompleteness", "RenameModel", "SetPublication"];
        var unjudged = Permissions.AllActs
            .Where(act => act.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICommand<>)))
            .Where(act => OfficialActs.IsOfficial((Permission)act.GetProperty(nameof(IAct.Needs), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!))
            .Where(act => OfficialActs.ReferenceOf(act) is null).Select(act => act.Name);
        Assert.Empty(unjudged.Except(onNoCase));
    }

    [Fact]
    public void whoever_acts_for_a_role_lays_the_clashing_one_down_meanwhile()
    {
        Assert.Equal([Role.Countersigner], Roles.WhileActing([Role.LicensingOfficer], Role.Countersigner));
        Assert.Equal([Role.RulebookKeeper, Role.Countersigner], Roles.WhileActing([Role.RulebookKeeper], Role.Countersigner));
    }

    [Fact]
    public async Task an_acting_countersigner_issues_within_the_limit_and_rules_on_nothing_that_knows_none()
    {
        await using var office = await CaseOffice.OpenAsync(databases, "sqlite");
        var (reference, digest) = await office.DraftedAsync();
        var acting = office.Countersigner with { Acting = new(Role.Countersigner, "Denied", DateTimeOffset.MaxValue) };
        var refusal = Assert.IsType<Refusal.NotValid>(
            (await office.SendAsync(acting, new ModelRegistry.Features.Decisions.IssueDecision(reference, digest))).Refusal);
        Assert.Contains("beyond it", refusal.Sentence, StringComparison.Ordinal);
        Assert.IsType<Refusal.NotAllowed>(
            (await office.SendAsync(acting, new ModelRegistry.Features.Decisions.Measures.RuleOnMeasure("x", 1, true))).Refusal);
        var every = string.Join(' ', Enum.GetNames<ModelRegistry.Domain.Casework.DeterminationOutcome>());
        await office.DoAsync(acting with { Acting = acting.Acting! with { Outcomes = every } }, new ModelRegistry.Features.Decisions.IssueDecision(reference, digest));
    }

    private static async Task<ConflictId> Id(Task<Result<ConflictId>> sent) => (await sent).Value;
}
