using Microsoft.EntityFrameworkCore;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Features.Frame;
using ModelRegistry.Persistence;
using ModelRegistry.Rulebook.Clocks;
using ModelRegistry.Rulebook.Questions;

namespace ModelRegistry.Features.Cases;

/// <summary>Of which authority an organisation is an office, which authorities have one here, and whose law each applies.</summary>
internal sealed class OfficeOf(RegistryContext context)
{
    /// <summary>The law that an authority decides by.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no authority's code.</exception>
    public static Jurisdiction LawOf(string authority) => authority switch
    {
        LicensingAuthority.First => Jurisdiction.UnitedStates,
        "UK" => Jurisdiction.UnitedKingdom,
        "NL" => Jurisdiction.Netherlands,
        "JP" => Jurisdiction.Japan,
        "KR" => Jurisdiction.Korea,
        "AU" => Jurisdiction.Australia,
        "CA" => Jurisdiction.Canada,
        _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, "There is no such authority."),
    };

    /// <summary>
    /// The authorities that one can apply to: those whose clocks the registry holds and which have an office here, and the first one, whose
    /// office may come after its cases.
    /// </summary>
    public async Task<IReadOnlyList<LicensingAuthority>> OpenAsync(CancellationToken stop)
    {
        var codes = await context.Organisations.AsNoTracking().Where(one => one.IsAuthority && one.Authority != null)
            .Select(one => one.Authority!).Distinct().ToListAsync(stop);
        return
        [
            .. LicensingAuthority.All
                .Where(one => one.Code == LicensingAuthority.First || (Holds(one.Code) && codes.Contains(one.Code))),
        ];
    }

    /// <summary>Why nobody can apply to an authority here; null when one can.</summary>
    public async Task<Refusal?> WhyNotAsync(string authority, CancellationToken stop)
    {
        var open = await OpenAsync(stop);
        if (open.Any(one => one.Code == authority)) return null;
        var why = LicensingAuthority.Find(authority) switch
        {
            null => $"There is no authority \"{authority}\".",
            { Name: var name } when !Holds(authority) =>
                $"The registry holds no clocks of the authority of {name}, so that nobody can apply to it here.",
            { Name: var name } => $"No office of the authority of {name} is registered here.",
        };
        return new Refusal.NotValid("Authority", why, $"Choose one of {string.Join(", ", open.Select(one => one.Code))}.");
    }

    private static bool Holds(string code) => OfficeClocks.Authorities.Contains(code, StringComparer.Ordinal);
}
