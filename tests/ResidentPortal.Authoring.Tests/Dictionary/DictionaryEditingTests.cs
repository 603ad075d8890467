using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Database;
using ResidentPortal.Testing.Databases;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Dictionary;

public class DictionaryEditingTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Set_AText_IsLiveUnlessSomebodyWasQuicker(DatabaseProvider kind)
    {
        using var database = await FilledAsync(kind);
        var texts = new DictionaryEditing(database.Contexts, database.Clock);
        (await texts.ListAsync(default)).Select(text => (text.Key, text.Text, text.Translations.Count))
            .ShouldBe([("Search.Synonyms", "101", 1)]);
        var version = await database.Store.VersionAsync(default);
        (await texts.SetAsync("Search.Synonyms", null, "102", "100", "Ann", default)).ShouldBe(TextOutcome.Conflict);
        (await texts.SetAsync("Search.Synonyms", null, "102\r\n103", "101", "Ann", default)).ShouldBe(TextOutcome.Done);
        (await texts.SetAsync("Search.Synonyms", "cy", "", "un", "Ann", default)).ShouldBe(TextOutcome.Done);
        (await texts.SetAsync("Button.Continue", null, "Go on", "", "Ann", default)).ShouldBe(TextOutcome.Done);
        (await database.Store.VersionAsync(default)).ShouldBe(version + 3);

        var site = await database.SiteAsync();
        foreach (var culture in new[] { null, "en-GB", "cy" })
            site.Dictionary.Find("Search.Synonyms", culture).ShouldBe("102\n103");
        site.Dictionary.Find("Button.Continue").ShouldBe("Go on");
        (await new ContentAudit(database.Contexts, database.Clock).ReadAsync(new(), 0, 1, default))[0].ShouldSatisfyAllConditions(
            entry => (entry.Action, entry.Subject, entry.Detail).ShouldBe((AuditAction.TextChanged, "Button.Continue", "Go on")));
    }

    [Theory]
    [InlineData("no key", "", null, 1, TextOutcome.NotFound)]
    [InlineData("a language the site has not", "Search.Synonyms", "fr", 1, TextOutcome.NotFound)]
    [InlineData("too long", "Search.Synonyms", null, 10_001, TextOutcome.TooLong)]
    public async Task Set_WhatCannotBe_IsRefused(string described, string key, string? culture, int length, TextOutcome expected)
    {
        using var database = await FilledAsync(DatabaseProvider.Sqlite);
        (await new DictionaryEditing(database.Contexts, database.Clock).SetAsync(key, culture, new('x', length), "", "Ann", default))
            .ShouldBe(expected, described);
    }

    private static async Task<ContentDatabase> FilledAsync(DatabaseProvider kind)
    {
        var database = await ContentDatabase.StartAsync(kind);
        await database.FillAsync(ContentSet.Empty with
        {
            Languages = [new("en-GB", "English", true), new("cy", "Welsh", false)],
            Dictionary =
                [new(Guid.NewGuid(), "Search.Synonyms", new("101", new Dictionary<string, string> { ["en-GB"] = "101", ["cy"] = "un" }))],
        });
        return database;
    }
}
