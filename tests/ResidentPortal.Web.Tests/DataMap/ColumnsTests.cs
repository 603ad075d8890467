using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ResidentPortal.Web.DataMap;
using ResidentPortal.Web.Tests.Architecture;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.DataMap;

/// <summary>The data map has every column of every database, and none that is gone.</summary>
public class ColumnsTests
{
    private static readonly IReadOnlyList<Type> Contexts =
    [
        .. Rooms.All.Values.SelectMany(room => room.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(DbContext)) && !type.IsAbstract
                && type.Name.StartsWith("Sqlite", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Databases_OfTheMap_AreThoseOfTheProgram() => SiteData.Databases.Select(database => $"Sqlite{database.Name}Context")
        .ShouldBe(Contexts.Select(context => context.Name), ignoreOrder: true);

    [Theory, InlineData("Reports"), InlineData("People"), InlineData("Content")]
    public void Columns_OfADatabase_AreInTheMapOnce(string name)
    {
        var mapped = SiteData.Databases.Single(database => database.Name == name).Tables
            .SelectMany(table => table.Items.SelectMany(item => item.Names), (table, column) => $"{table.Name}.{column}").ToList();
        mapped.ShouldBeUnique();
        ColumnsOf(name).Except(mapped)
            .ShouldBeEmpty("Add each to src/ResidentPortal.Web/DataMap, and run data-map update docs/data-protection.");
        mapped.Except(ColumnsOf(name)).ShouldBeEmpty("The map names columns that are gone.");
    }

    /// <summary>
    /// What a resident typed is bytes in this program: a column of bytes that is said to be plain is a mistake somewhere.
    /// </summary>
    [Fact]
    public void Bytes_OfTheReports_AreSealedOrHashed()
    {
        var plain = SiteData.Databases.Single(database => database.Name == "Reports").Tables
            .SelectMany(table => table.Items, (table, item) => (table, item)).Where(row => row.item.Protection is Protection.Plain)
            .SelectMany(row => row.item.Names, (row, column) => $"{row.table.Name}.{column}");
        ColumnsOf("Reports", column => column.StoreType == "BLOB").Intersect(plain).ShouldBeEmpty();
        ColumnsOf("Reports", column => column.StoreType == "BLOB").ShouldNotBeEmpty();
    }

    private static List<string> ColumnsOf(string name, Func<IColumn, bool>? wanted = null)
    {
        using var context = Open(Contexts.Single(context => context.Name == $"Sqlite{name}Context"));
        return [.. context.Model.GetRelationalModel().Tables
            .SelectMany(table => table.Columns.Where(wanted ?? (_ => true)), (table, column) => $"{table.Name}.{column.Name}")];
    }

    // Nothing connects: only what is known without a database is asked.
    private static DbContext Open(Type type)
    {
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        return (DbContext)Activator.CreateInstance(type, builder.UseSqlite("Data Source=:memory:").Options)!;
    }
}
