using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace ResidentPortal.Database.Tests;

/// <summary>What the code says of the tables, what was compiled of it, and what the migrations make are the same.</summary>
public class ModelTests
{
    public static TheoryData<Room, DatabaseProvider> Contexts => new MatrixTheoryData<Room, DatabaseProvider>(
        Enum.GetValues<Room>(), Enum.GetValues<DatabaseProvider>());

    [Theory, MemberData(nameof(Contexts))]
    public async Task Model_Compiled_IsThatOfTheCode(Room room, DatabaseProvider provider)
    {
        await using var context = NotConnected(room, provider);

        context.Model.GetType().ShouldNotBe(typeof(RuntimeModel), "It is not compiled: run migration.sh, as the README has it.");
        Lines(context.Model).ShouldBe(Lines(InCode(context)), "The compiled model is out of date: run migration.sh, as the README has it.");
    }

    [Theory, MemberData(nameof(Contexts))]
    public async Task Model_OfTheCode_IsThatOfTheLastMigration(Room room, DatabaseProvider provider)
    {
        await using var context = NotConnected(room, provider);

        context.Database.HasPendingModelChanges().ShouldBeFalse("A changed model needs a migration for both databases.");
    }

    // Nothing connects: only what is known without a database is asked.
    private static DbContext NotConnected(Room room, DatabaseProvider provider) =>
        RoomDatabase.Context(new RoomDatabase(room, provider, provider is DatabaseProvider.Sqlite
            ? "Data Source=:memory:"
            : "Host=localhost", new()).Instance(), room);

    // As EF makes it at run time where none is compiled.
    private static IModel InCode(DbContext context) =>
        context.GetService<IModelSource>().GetModel(context, context.GetService<ModelCreationDependencies>(), designTime: false);

    private static string[] Lines(IModel model) =>
        model.ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n', StringSplitOptions.TrimEntries);
}
