using Microsoft.EntityFrameworkCore.Migrations;

namespace ModelRegistry.Persistence.Storage;

/// <summary>
/// Carries the one reply that a campaign's row could hold into the table of replies, before the column goes: whoever recorded the
/// campaign recorded it, on that day, and the party it is alleged against gave it.
/// </summary>
public static class ReplyMove
{
    private const string Statement =
        """
        INSERT INTO "CampaignReplies" ("Id", "CampaignId", "GivenBy", "Text", "Source", "RecordedAt", "RecordedBy", "RecordedByCommitment")
        SELECT c."Id", c."Id", p."Name", c."Reply", c."Source", e."RecordedAt", e."RecordedBy", e."RecordedByCommitment"
        FROM "Campaigns" c
        JOIN "Parties" p ON p."Id" = c."AllegedAgainstId"
        JOIN "Evidence" e ON e."SubjectId" = c."Id" AND e."Subject" = 'Campaign'
        WHERE c."Reply" IS NOT NULL AND e."Sequence" = (
            SELECT MIN(f."Sequence") FROM "Evidence" f WHERE f."SubjectId" = c."Id" AND f."Subject" = 'Campaign');
        """;

    /// <summary>Moves the replies, in the dialect of the migration.</summary>
    public static void MoveReplies(this MigrationBuilder migration) =>
        migration.Sql(Provider.Of(migration.ActiveProvider) == Dialect.SqlServer ? Alone(Statement) : Statement);

    // In the idempotent script the statement must compile after the column has gone.
    private static string Alone(string statement) => $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}');";
}
