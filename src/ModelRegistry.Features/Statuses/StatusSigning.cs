using Microsoft.EntityFrameworkCore;
using ModelRegistry.Documents;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;
using ModelRegistry.Domain.Casework.Licences;
using ModelRegistry.Domain.Ledger;
using ModelRegistry.Domain.Statuses;
using ModelRegistry.Features.Decisions;
using ModelRegistry.Features.Decisions.Measures;
using ModelRegistry.Persistence;

namespace ModelRegistry.Features.Statuses;

/// <summary>
/// Signs the lists of how decisions stand: when something changed that, when a day begins on which some begin or end, and before a file
/// ends. Each file is kept and recorded in the log, and is numbered by the one before it: no two are made of one number.
/// </summary>
internal sealed class StatusSigning(RegistryContext context, SigningDesk desk, StatusSettings settings, TimeProvider clock)
{
    /// <summary>Signs what is due; false when nothing is, or no key.</summary>
    public async Task<bool> StepAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await DueAsync(now, stop) is not { } due || desk.Key is not { } key) return false;
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(stop);
            await SignAsync(due, key, now, stop);
            await context.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (Exception lost) when (Provider.IsLostRace(lost))
        {
            // Another process signed the same number first; what it left is looked at anew.
        }
        finally
        {
            context.Forget();
        }

        return true;
    }

    private async Task<int?> DueAsync(DateTimeOffset now, CancellationToken stop)
    {
        foreach (var list in await context.StatusLists.AsNoTracking().OrderBy(list => list.Number).ToListAsync(stop))
            if (IsDue(list, await LastAsync(list.Number, stop), now)) return list.Number;
        return null;
    }

    private bool IsDue(StatusList list, SignedStatusList? last, DateTimeOffset now) => list.Next > 0
        && (last is null || last.Changes != list.Changes || last.Places != list.Next || now >= last.IssuedAt + (settings.Lifetime / 2)
            || Day(now) > Day(last.IssuedAt));

    private Task<SignedStatusList?> LastAsync(int list, CancellationToken stop) => context.SignedStatusLists.AsNoTracking()
        .Where(file => file.List == list).OrderByDescending(file => file.Serial).FirstOrDefaultAsync(stop);

    private async Task SignAsync(int number, SigningKey key, DateTimeOffset now, CancellationToken stop)
    {
        // What it says is read after the count of changes: what comes between is signed here and again in the next file.
        var list = await context.StatusLists.AsNoTracking().SingleAsync(one => one.Number == number, stop);
        var last = await LastAsync(number, stop);
        if (!IsDue(list, last, now)) return;
        var issued = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        if (last is not null && issued <= last.IssuedAt) issued = last.IssuedAt.AddSeconds(1); // two files never begin in one second
        var codes = await CodesAsync(list, Day(now), stop);
        var token = StatusToken.Write(key, list.Uri, StatusArray.Of(codes), issued, issued + settings.Lifetime);
        var file = new SignedStatusList
        {
            List = number,
            Serial = (last?.Serial ?? 0) + 1,
            IssuedAt = issued,
            ExpiresAt = issued + settings.Lifetime,
            Places = codes.Length,
            Changes = list.Changes,
            Token = token,
            Digest = CanonicalJson.DigestOf(token),
        };
        context.SignedStatusLists.Add(file);
        context.Record(LeafKind.StatusList, StatusShelf.LeafOf(number, file.Serial), null, file.Digest, issued);
    }

    private async Task<byte[]> CodesAsync(StatusList list, DateOnly day, CancellationToken stop)
    {
        var decisions = await context.Decisions.IgnoreQueryFilters().AsNoTracking()
            .Select(one => new { one.Id, one.CaseId, one.Reference, one.ValidFrom, one.ValidUntil, one.IssuedAt, one.TermsJson })
            .ToListAsync(stop);
        var measures = (await context.Measures.IgnoreQueryFilters().AsNoTracking().Include(one => one.Ruling)
            .Where(one => one.Ruling != null && one.Ruling.Confirmed).ToListAsync(stop)).ToLookup(one => one.CaseId);
        var places = await context.StatusPlaces.AsNoTracking().Where(place => place.List == list.Number)
            .ToDictionaryAsync(place => place.DecisionId, place => place.Index, stop);
        var later = decisions.ConvertAll(one => new LaterDecision(
            one.Reference, one.ValidFrom, one.IssuedAt, DecisionTerms.Read(one.TermsJson).Supersedes));
        var (own, taking) = (
            later.ToLookup(one => CaseReference.OfCase(one.Reference)),
            later.Where(one => one.Supersedes is not null).ToLookup(one => CaseReference.OfCase(one.Supersedes!)));
        var codes = new byte[list.Next];
        foreach (var @case in decisions.GroupBy(one => one.CaseId))
        {
            var reference = CaseReference.OfCase(@case.First().Reference);
            var after = new Afterwards([.. measures[@case.Key]], [.. own[reference], .. taking[reference]]);
            foreach (var one in @case)
                if (places.TryGetValue(one.Id, out var index) && index < codes.Length)
                    codes[index] = StatusCode.Of(after.Of(one.Reference, one.ValidFrom, one.ValidUntil, day).Status);
        }

        return codes;
    }

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
}
