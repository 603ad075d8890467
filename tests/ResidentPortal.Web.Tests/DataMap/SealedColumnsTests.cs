using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Database.Keys;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Web.DataMap;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.DataMap;

/// <summary>What the map calls sealed is what “keys reseal” seals anew: a column that one of them forgot shows here.</summary>
public class SealedColumnsTests(SiteUnderTest site)
{
    [Fact]
    public async Task Columns_ThatAreSealedAnew_AreThoseThatTheMapCallsSealed()
    {
        var mapped = SiteData.Databases.SelectMany(database => database.Tables.SelectMany(table => table.Items
            .Where(item => item.Protection is Protection.Sealed).SelectMany(item => item.Names)
            .Select(column => $"{database.Name}.{table.Name}.{column}")))
            // Their rows are canaries, which go with their keys, and proofs that something can be written.
            .Where(column => !column.Contains("arks.", StringComparison.Ordinal) && !column.Contains("_mark.", StringComparison.Ordinal));
        var resealed = site.Services.GetServices<IResealing>().SelectMany(room => room.Columns.Select(column => (room.About, column)))
            .ToList();
        List<string> names = [];
        await using var reports = await site.Services.GetRequiredService<IDbContextFactory<ReportsContext>>().CreateDbContextAsync();
        await using var people = await site.Services.GetRequiredService<IDbContextFactory<PeopleContext>>().CreateDbContextAsync();
        foreach (var (about, column) in resealed)
        {
            var rows = ((DbContext)(about.Name == ReportsContext.About.Name ? reports : people)).Model.FindEntityType(column.Entity)!;
            names.Add($"{about.Name}.{rows.GetTableName()}.{rows.FindProperty(column.Property)!.GetColumnName()}");
        }
        names.ShouldBe(mapped, ignoreOrder: true);
    }
}
