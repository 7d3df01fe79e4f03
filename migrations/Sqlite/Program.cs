using ModelRegistry.Migrations.Sqlite;

// The design-time tools start here too, and nothing runs for them. infra/check-migrations asks for the script of a new database.
if (args is ["new-database", var file])
{
    await NewDatabaseScript.WriteAsync(file);
}
