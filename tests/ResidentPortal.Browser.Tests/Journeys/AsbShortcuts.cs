using ResidentPortal.Browser.Tests.Walking;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Stretches of the anti-social behaviour form that a journey walks only to get further.</summary>
internal static class AsbShortcuts
{
    public const string Story = "What happened?";
    public const string Where = "Where does it happen?";
    public const string Contact = "How can we contact you safely?";
    public const string Sharing = "Who can see your report?";

    /// <summary>From the start page to "Where does it happen?".</summary>
    public static async Task StartAsbAsync(this Visitor visitor, string story, string problem = "Noise")
    {
        await visitor.StartAsync("/report/asb");
        await visitor.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await visitor.AnswerAsync("What is the problem?", problem);
        await visitor.TellAsync(story);
    }

    /// <summary>"What happened?", today.</summary>
    public static async Task TellAsync(this Visitor visitor, string story)
    {
        await visitor.SeesAsync(Story);
        await visitor.ChooseAsync("Today");
        await visitor.WriteAsync(Story, (Story, story));
    }

    /// <summary>From "Where does it happen?", answered with a street, to "How can we contact you safely?".</summary>
    public static Task InStreetAsync(this Visitor visitor) => visitor.AtAsync("In a street, park, shop or other public place");

    /// <summary>"Where does it happen?", in a place of this sort.</summary>
    public static async Task AtAsync(this Visitor visitor, string sort)
    {
        await visitor.SeesAsync(Where);
        await visitor.ChooseAsync(sort);
        await visitor.WriteAsync(Where, ("Street, building or place", "Brent Street"));
    }

    /// <summary>From "How can we contact you safely?" to check-answers, with every question left blank.</summary>
    public static async Task StayAnonymousAsync(this Visitor visitor)
    {
        await visitor.SkipAsync(Contact);
        await visitor.SkipAsync(Sharing);
    }

    /// <summary>A whole report about a street, up to check-answers.</summary>
    public static async Task ReportStreetAsync(this Visitor visitor, string story)
    {
        await visitor.StartAsbAsync(story);
        await visitor.InStreetAsync();
        await visitor.StayAnonymousAsync();
    }
}
