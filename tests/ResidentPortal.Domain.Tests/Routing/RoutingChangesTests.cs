using ResidentPortal.Domain.Routing;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Routing;

/// <summary>What changed between two routings, and the folder's file in which each is written.</summary>
public class RoutingChangesTests
{
    public static TheoryData<string, Action<RoutingOptions>, string[], string> Changes => new()
    {
        { "nothing", _ => { }, [], "" },
        { "a mailbox", routing => routing.Queues["noise"].Mailbox = "new@example.org", ["Routing:Queues:noise:Mailbox"],
            "Queue “Noise team”: the mailbox was “noise@example.org”, and is now “new@example.org”." },
        { "a promise", routing => routing.Queues["noise"].Promise!.WithinWorkingDays = 4, ["Routing:Queues:noise:Promise"],
            "Queue “Noise team”: the promise was “The noise team will read your report {by} and decide what to do.” within 3 working days, "
                + "and is now “The noise team will read your report {by} and decide what to do.” within 4 working days." },
        { "a new queue", routing => routing.Queues["parks"] = new() { Name = "Parks", Mailbox = "parks@example.org" },
            ["Routing:Queues:parks"], "The queue “Parks” is new, with the mailbox parks@example.org." },
        { "a queue that is gone", routing => routing.Queues.Remove("mencap"), ["Routing:Queues:mencap"],
            "The queue “Barnet Mencap, Zero Tolerance project” is gone." },
        { "a condition", routing => routing.Rules[5].When.Tenure = ["owner"], ["Routing:Rules:5"],
            "Rule “Noise” was: If the kind is noise, it goes to “Noise team”. It is now: If the kind is noise and the home is owner, it "
                + "goes to “Noise team”." },
        { "a new rule", routing => routing.Rules.Insert(0, new() { Name = "All", To = ["noise"], Last = true }), ["Routing:Rules:0"],
            "The rule “All” is new: Every report goes to “Noise team”. No rule after it is looked at." },
        { "a rule that is gone", routing => routing.Rules.RemoveAt(5), ["Routing:Rules:5"], "The rule “Noise” is gone." },
        { "another name", routing => routing.Rules[5].Name = "Loud music", ["Routing:Rules:5"],
            "The rule “Noise” is now called “Loud music”." },
        { "another order", routing => routing.Rules.Reverse(), ["Routing:Rules"], "The rules stand in another order." },
        { "who leads", routing => routing.Leads.RemoveAt(0), ["Routing:Leads"],
            "Who leads was “CS MARAC coordinator (ASB case reviews)”, “Community safety team”, “Hate crime coordinator”, and is now "
                + "“Community safety team”, “Hate crime coordinator”." },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Between_OneChange_SaysItInOneSentence(string what, Action<RoutingOptions> change, string[] keys, string words)
    {
        var after = ShippedCouncil.Routing();
        change(after);
        var changes = RoutingChanges.Between(ShippedCouncil.Routing(), after);
        changes.Select(one => one.Key).ShouldBe(keys, what);
        string.Join(' ', changes.Select(one => one.Words)).ShouldBe(words, what);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSameAndLeavesOutWhatSaysNothing()
    {
        var routing = ShippedCouncil.Routing();
        routing.Queues["noise"].Digest = false;
        routing.Queues["noise"].Hours = new() { Days = ["Monday"], From = "08:00", BankHolidays = true };
        routing.Rules[0].When.HateElement = false;
        var json = RoutingJson.Write(routing);
        var read = RoutingJson.Read(json);
        RoutingJson.Write(read).ShouldBe(json);
        RoutingChanges.Between(routing, read).ShouldBeEmpty();
        (read.Queues["NOISE"].Digest, read.Queues["police"].Digest, read.Rules[0].When.HateElement).ShouldBe((false, true, false));
        json.ShouldNotContain("null");
        json.ShouldNotContain("\"Digest\": true");
    }
}
