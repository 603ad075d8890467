using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Content.Search;
using ResidentPortal.Database;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests.Dictionary;

public class SynonymListsTests
{
    [Fact]
    public async Task Save_Groups_AreWhatTheSearchUses()
    {
        using var database = await ContentDatabase.StartAsync(DatabaseProvider.Sqlite);
        var lists = new SynonymLists(new(database.Contexts, database.Clock));
        (await lists.ReadAsync(default)).Groups.ShouldBeEmpty();
        (await lists.SaveAsync([["fly tipping", " litter "], [" ", ""], ["victim of crime", "hurt"]], "", "Ann", default)).IsDone
            .ShouldBeTrue();
        var list = await lists.ReadAsync(default);
        list.Groups.ShouldBe([["fly tipping", "litter"], ["victim of crime", "hurt"]]);
        (await lists.SaveAsync([], "something else", "Ben", default)).Outcome.ShouldBe(TextOutcome.Conflict);
        var synonyms = new Synonyms((await database.SiteAsync()).Dictionary.Find(Synonyms.DictionaryKey)!);
        synonyms.Instead(SearchWords.Asked("a victim of crime")).ShouldHaveSingleItem().ShouldBe(["hurt"]);
    }

    [Theory]
    [InlineData("one name", "noise", "0 OnlyOne noise")]
    [InlineData("the same to the search", "noise|The Noise!", "0 SaidTwice The Noise!")]
    [InlineData("no words", "noise|!?", "0 NoWords !?")]
    [InlineData("a sign that divides", "noise|a=b", "0 NoWords a=b")]
    [InlineData("more than are tried", "a1|b1|c1|d1|e1|f1|g1", "0 TooMany ")]
    [InlineData("a group twice", "noise|music/fly tipping|litter/Music|noise", "2 GroupTwice ")]
    [InlineData("a name in two groups, which is fine", "racism|hate crime/homophobia|hate crime", "")]
    public void Check_GroupsThatDoNothing_AreNamed(string described, string groups, string expected) =>
        string.Join(", ", SynonymMistake.In([.. groups.Split('/').Select(group => group.Split('|'))])
            .Select(mistake => $"{mistake.Group} {mistake.Fault} {mistake.Name}"))
            .ShouldBe(expected, described);
}
