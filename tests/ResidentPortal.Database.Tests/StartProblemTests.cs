using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>What an operator can put right is one sentence at once, and nothing is waited for that does not come.</summary>
public class StartProblemTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Theory, MemberData(nameof(RoomDatabase.Rooms), MemberType = typeof(RoomDatabase))]
    public async Task Migrate_OfAFileThatIsNoDatabase_SaysSo(Room room)
    {
        using var database = await RoomDatabase.NewAsync(room, DatabaseProvider.Sqlite);
        await File.WriteAllTextAsync(database.File, string.Concat(Enumerable.Repeat("This is a letter. ", 100)));

        await SaysAsync(database, database.File, "is damaged");
    }

    [Fact]
    public async Task Migrate_WhereTheLockCannotBeTaken_IsNotWaitedFor()
    {
        using var database = await RoomDatabase.NewAsync(Room.Reports, DatabaseProvider.Sqlite);
        // No right opens a folder as a file; unlike other rights, root has this one not either.
        Directory.CreateDirectory(database.File + ".migrating");

        await SaysAsync(database, database.File, "the right to read and write");
    }

    [Fact]
    public async Task Migrate_BelowAFile_SaysWhere()
    {
        using var database = await RoomDatabase.NewAsync(Room.People, DatabaseProvider.Sqlite);
        await File.WriteAllTextAsync(database.File, "");
        using var below = new RoomDatabase(Room.People, DatabaseProvider.Sqlite, $"Data Source={database.File}/below/people.db", new());

        await SaysAsync(below, "below/people.db", "the right to read and write");
    }

    [Theory, OnPostgreSql]
    public async Task Migrate_OnAServerThatRefuses_SaysWhatToCorrect(DatabaseProvider provider)
    {
        using var database = await RoomDatabase.NewAsync(Room.Content, provider);
        var connection = database.Settings.ConnectionString;
        using var gone =
            new RoomDatabase(Room.Content, provider, "Host=127.0.0.1;Port=9;Database=pages;Username=site;Password=secret", new());
        using var nobody =
            new RoomDatabase(Room.Content, provider, connection.Replace("Username=postgres", "Username=nobody", StringComparison.Ordinal),
                new());

        await SaysAsync(gone, "pages on 127.0.0.1", "correct ConnectionStrings:Content");
        await SaysAsync(nobody, "on 127.0.0.1", "correct the user and the password in ConnectionStrings:Content");
    }

    private static async Task SaysAsync(RoomDatabase database, params string[] words)
    {
        var problem = await Should.ThrowAsync<DatabaseStartException>(() => database.MigrateAsync().WaitAsync(Soon));
        foreach (var word in words)
            problem.Message.ShouldContain(word);
        problem.Message.ShouldNotContain("secret");
        problem.Message.ShouldNotContain('\n');
    }
}
