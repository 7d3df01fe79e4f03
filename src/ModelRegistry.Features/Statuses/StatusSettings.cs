using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ModelRegistry.Features.Statuses;

/// <summary>Where status lists are found and how long a file of one speaks, as configured.</summary>
/// <param name="Address">Registry:PublicAddress without a slash at its end; empty when none is configured.</param>
/// <param name="Lifetime">Status:Lifetime, a time span ("1.00:00:00"); a day when absent. A new file is made when half of it is over.</param>
internal sealed record StatusSettings(string Address, TimeSpan Lifetime)
{
    /// <summary>For how long a copy may be kept before it is asked for again.</summary>
    public static TimeSpan Keep { get; } = TimeSpan.FromMinutes(1);

    public static StatusSettings From(IConfiguration configuration) => new(
        configuration["Registry:PublicAddress"]?.Trim().TrimEnd('/') ?? "",
        TimeSpan.TryParse(configuration["Status:Lifetime"], CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.FromMinutes(2)
            ? span : TimeSpan.FromDays(1));

    /// <summary>The address of a list; a path of the site where no public address is configured.</summary>
    public string UriOf(int list) => string.Create(CultureInfo.InvariantCulture, $"{Address}/status/{list}");
}
