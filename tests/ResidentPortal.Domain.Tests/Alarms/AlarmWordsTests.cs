using FsCheck;
using FsCheck.Fluent;
using ResidentPortal.Domain.Alarms;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using ResidentPortal.Domain.Tests.Reports;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Alarms;

public sealed class AlarmWordsTests
{
    private static readonly AlarmWords Words = new(
        ["knife", "kill*", "set fire to", "nóż", "می‌کشم", "سكين", "刀", "bıçak*"],
        ["suicid*", "kill myself", "don't want to live", "自杀", "خودکشی"]);

    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "nothing", "Loud music all night.", "", "" },
        { "a whole word", "He has a knife!", "knife", "" },
        { "capitals", "HE HAS A KNIFE", "knife", "" },
        { "not a part of a word", "penknifes and jackknife", "", "" },
        { "a stem", "He killed it and will be killing more", "killed, killing", "" },
        { "not in the middle of a word", "He has skill and overkill", "", "" },
        { "each once", "knife, knife and Knife", "knife", "" },
        { "several words", "He will SET  fire,\nto it", "set fire to", "" },
        { "of suicide", "I feel suicidal", "", "suicidal" },
        { "of suicide before danger", "I will kill myself", "", "kill myself" },
        { "both", "He will kill me or I kill myself", "kill", "kill myself" },
        { "an apostrophe of any kind", "I don’t want to live, dont want to live", "", "dont want to live" },
        { "hidden by marks that nobody sees", "kn\u200bi\u200dfe", "knife", "" },
        { "in full width", "ＫＮＩＦＥ", "knife", "" },
        { "with accents or without", "on ma noz i NÓŻ", "noz", "" },
        { "Persian with a joiner or without", "تو را می‌کشم و میکشم", "میکشم", "" },
        { "Arabic with its marks", "معه سِكِّين", "سكين", "" },
        { "Chinese, which leaves no blanks", "他有刀他想自杀", "刀", "自杀" },
        { "Turkish without its own i", "BIÇAKLA geldi", "bicakla", "" },
        { "false friends, which nobody is blocked for", "killing time, kill the noise, a knife crime leaflet", "killing, kill, knife", "" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void In_AText_AreTheWordsThatAlarm(string described, string text, string danger, string suicide)
    {
        var alarm = Words.In(text);
        string.Join(", ", alarm.Danger).ShouldBe(danger, described);
        string.Join(", ", alarm.Suicide).ShouldBe(suicide, described);
        alarm.IsRaised.ShouldBe(danger.Length + suicide.Length > 0, described);
    }

    [Fact]
    public void In_AnyText_NeverFails() => Prop.ForAll(ArbMap.Default.GeneratorFor<string>().ListOf(3).ToArbitrary(), texts =>
        Words.In([.. texts.Select(text => text ?? ""), "knife"]).Danger.ShouldContain("knife")).QuickCheckThrowOnFailure();

    [Fact]
    public void In_AVeryLongText_LooksAtTheBeginning() =>
        Words.In("knife " + new string('x', 100_000)).Danger.ShouldBe(["knife"]);

    [Fact]
    public void FreeWords_OfAReport_AreItsStoriesAndNotNamesOrReferences()
    {
        var form = AsbReport.Of(SampleCouncil.Description).Form;
        var told = string.Join(' ', FreeWords.In(Walk.Through(form,
            ("what-happened", "a story"), ("reported-before", "same-problem"), ("earlier-reports-count", "1"),
            ("earlier-reports-1-told-who", "other"), ("earlier-reports-1-told-other", "an uncle"),
            ("earlier-reports-1-told-reference", "KILL-1"),
            ("when", "not-sure"), ("when-words", "when he moved"), ("safe-ways", "email"),
            ("contact-name", "Mr Knife"), ("contact-email", "knife@example.com"), ("where-street", "Knife Lane"))));
        told.ShouldContain("a story");
        told.ShouldContain("an uncle");
        told.ShouldContain("when he moved");
        told.ShouldNotContain("nife");
        told.ShouldNotContain("KILL");
    }

    [Fact]
    public void Raise_OfAnyUrgency_IsAnEmergencyThatAPersonLooksAt()
    {
        foreach (var urgency in Enum.GetValues<Urgency>())
        {
            var facts = new RoutingFacts("asb", Kinds.Of("noise"), "owner", urgency, false, false, Consents.None);
            Words.In("knife").Raise(facts).Urgency.ShouldBe(Urgency.Emergency);
            Words.In("music").Raise(facts).ShouldBe(facts);
        }
    }
}
