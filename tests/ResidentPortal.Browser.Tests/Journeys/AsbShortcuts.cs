using ResidentPortal.Browser.Tests.Walking;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Stretches of the anti-social behaviour form that a journey walks only to get further.</summary>
internal static class AsbShortcuts
{
    /// <summary>From the start page to "What sort of place is it?".</summary>
    public static async Task StartAsbAsync(this Visitor visitor, string story, string problem = "Noise")
    {
        await visitor.StartAsync("/report/asb");
        await visitor.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await visitor.AnswerAsync("Who are you reporting this for?", "Myself");
        await visitor.AnswerAsync("What is the problem?", problem);
        await visitor.WriteAsync("What happened?", ("What happened?", story));
    }

    /// <summary>From "What sort of place is it?", answered with a street, to "Have you told anyone official before?".</summary>
    public static async Task InStreetAsync(this Visitor visitor)
    {
        await visitor.AnswerAsync("What sort of place is it?", "In a street, park, shop or other public place");
        await visitor.PlaceToEffectAsync();
    }

    /// <summary>From "Where did it happen?" to "Have you told anyone official before?".</summary>
    public static async Task PlaceToEffectAsync(this Visitor visitor)
    {
        await visitor.WriteAsync("Where did it happen?", ("Street, building or place", "Brent Street"));
        await visitor.AnswerAsync("When did it happen?", "Today");
        await visitor.SkipAsync("How often does it happen?");
        await visitor.SkipAsync("Do you know who did it? (optional)");
        await visitor.SkipAsync("Did anyone else see or hear it? (optional)");
        await visitor.SkipAsync("Do you have anything that shows what happened?");
        await visitor.SkipAsync("What is it doing to you, or to other people? (optional)");
        await visitor.SkipAsync("Is any of this true for you, or for someone it affects? (optional)");
        await visitor.SkipAsync("Do you think they did it because of who someone is? (optional)");
    }

    /// <summary>From "Do you want to give your name?" to check-answers.</summary>
    public static async Task StayAnonymousAsync(this Visitor visitor)
    {
        await visitor.AnswerAsync("Do you want to give your name?", "No, I want to stay anonymous");
        await visitor.AnswerAsync("Can we share your report with the police?", "No");
    }

    /// <summary>A whole report about a street, up to check-answers.</summary>
    public static async Task ReportStreetAsync(this Visitor visitor, string story)
    {
        await visitor.StartAsbAsync(story);
        await visitor.InStreetAsync();
        await visitor.SkipAsync("Have you told anyone official about this before? (optional)");
        await visitor.StayAnonymousAsync();
    }
}
