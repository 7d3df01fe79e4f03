using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Domain.People;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Demonstration;

/// <summary>An account of the demonstration, as its page lists it.</summary>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="PersonName">An invented name.</param>
/// <param name="OrganisationName">An invented organisation.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Task">What one tries with it, in a sentence.</param>
public sealed record DemonstrationAccount(string UserName, string PersonName, string OrganisationName, Role Role, string Task);

/// <summary>The accounts of the demonstration. Their password is public, so a database that holds them serves nothing else.</summary>
public static class DemonstrationAccounts
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "demonstration only";

    private const string Enterprise = "Calder Harbour Systems (invented)";
    private const string Office = "Office of Model Licensing (invented)";
    private const string Asked = "Department of Strategic Affairs (invented)";
    private const string Elsewhere = "Strategic Licensing Unit (invented)";
    private const string Ally = "Norlund Export Inspectorate (invented)";

    private static readonly OrganisationId Mark = new(new Guid("0193a000-0000-7000-8000-00000000000d"));

    /// <summary>All of them, in the order of a case.</summary>
    public static IReadOnlyList<DemonstrationAccount> All { get; } =
    [
        new("applicant", "Ada Merrow", Enterprise, Role.Applicant,
            "Import a model, add what its card does not say, apply for a determination."),
        new("compliance", "Bram Okafor", Enterprise, Role.ComplianceOfficer, "Ask whether a model is cleared for a product and a country."),
        new("licensing", "Carys Lindqvist", Office, Role.LicensingOfficer, "Evaluate, weigh the evidence, draft a determination."),
        new("countersigner", "Dov Castellan", Office, Role.Countersigner, "Read another person's draft, then issue it or send it back."),
        new("licensing-two", "Ines Haldane", Office, Role.LicensingOfficer, "Take a case from the team's queue and advise on it."),
        new("agency", "Jun Takeda", Asked, Role.ReferredAgency, "Advise on a case that was referred to your agency."),
        new("countersigner-two", "Kirsten Dahl", Office, Role.Countersigner, "Sit on a panel that hears an appeal, or sign second."),
        new("countersigner-three", "Lev Aronson", Office, Role.Countersigner, "Sit on the same panel: two members have to agree."),
        new("licensing-uk", "Maren Whitlock", Elsewhere, Role.LicensingOfficer, "Draft on what is applied for to the United Kingdom."),
        new("countersigner-uk", "Nils Pembury", Elsewhere, Role.Countersigner, "Issue what was drafted there, and see no other authority's case."),
        new("regulator", "Edda Farrow", Ally, Role.Regulator, "Read a decision, its frozen facts and the history of its case."),
        new("keeper", "Finn Abernathy", Office, Role.RulebookKeeper, "Draft an edition of the rulebook and see what it would change."),
        new("keeper-two", "Hild Marchetti", Office, Role.RulebookKeeper, "Release what another keeper has drafted."),
        new("administrator", "Greta Solis", Office, Role.Administrator, "Look after accounts."),
    ];

    /// <summary>
    /// In demonstration mode: makes accounts in an empty database and loads the facts; a second start changes nothing. The cases are made
    /// after it (<see cref="DemonstrationCases"/>): no visitor need wait for them. In any mode: refuses a database of the other mode.
    /// </summary>
    /// <param name="services">The host's root services, after <see cref="RegistryStart.PrepareAsync"/>.</param>
    /// <param name="demonstration">Whether demonstration mode is on.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="InvalidOperationException">The database was made in the other mode; the message says what to do.</exception>
    public static async Task PrepareAsync(IServiceProvider services, bool demonstration, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RegistryContext>();
        var made = await context.Organisations.AnyAsync(organisation => organisation.Id == Mark, cancellationToken);
        if (made != demonstration)
        {
            await RefuseOthersAsync(context, demonstration, cancellationToken);
        }

        if (demonstration && !made)
        {
            await MakeAsync(context, scope.ServiceProvider.GetRequiredService<AccountMaking>(), cancellationToken);
        }

        if (demonstration)
        {
            await new LoadDemonstration(context, scope.ServiceProvider.GetRequiredService<TimeProvider>()).RunAsync(cancellationToken);
        }
    }

    private static async Task RefuseOthersAsync(RegistryContext context, bool demonstration, CancellationToken stop)
    {
        if (!demonstration)
        {
            throw new InvalidOperationException(
                "This database was made by the demonstration: its passwords are public. "
                + "Start with Registry:Demonstration=true, or name another database.");
        }

        if (await context.Users.AnyAsync(stop) || await context.Models.AnyAsync(stop))
        {
            throw new InvalidOperationException(
                "Demonstration mode only works on a database it made itself, and this one holds other records. "
                + "Name a new database in Registry:ConnectionString.");
        }
    }

    private static async Task MakeAsync(RegistryContext context, AccountMaking making, CancellationToken stop)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(stop);
        var organisations = All.Select(one => one.OrganisationName).Distinct().ToDictionary(name => name, Make);
        context.AddRange(organisations.Values);

        // One hash for all: the password is public, so that salts of their own would keep nothing and cost half a second.
        var hash = making.Hash(Password);
        foreach (var one in All)
        {
            var made = await making.MakeHashedAsync(one.PersonName, one.UserName, hash, organisations[one.OrganisationName], one.Role);
            _ = made.Value; // a refusal here is a mistake of the list above, and throws with its sentence
        }

        await transaction.CommitAsync(stop);
    }

    private static Organisation Make(string name) => new()
    {
        Id = name == Office ? Mark : new(Guid.CreateVersion7()),
        Name = name,
        IsAuthority = name != Enterprise,
        Authority = name == Elsewhere ? "UK" : null,
        Invented = true,
    };
}
