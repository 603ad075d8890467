using System.Globalization;
using ResidentPortal.Browser.Tests.Walking;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Browser.Tests.Journeys;

/// <summary>Stretches of the case review's checker and application.</summary>
internal static class CaseReviewShortcuts
{
    public const string TheList = "Which reports were made? (optional)";

    private static readonly DateOnly Today = LondonTime.DateAt(DateTimeOffset.UtcNow);

    /// <summary>A day of the month so many months back.</summary>
    public static DateOnly Day(int monthsBack, int day) => new DateOnly(Today.Year, Today.Month, day).AddMonths(-monthsBack);

    public static string Typed(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The last day on which a report of the tenth of a month counts.</summary>
    public static string CountsUntil(int monthsBack) => Typed(Day(monthsBack - 6, 9));

    /// <summary>From the pages about it to the question after "Whose problem is it?".</summary>
    public static async Task StartCheckAsync(this Visitor visitor, string subject = "Trouble that keeps happening",
        string whose = "Mine, or my household’s")
    {
        await visitor.GoToAsync("/asb-case-review");
        await visitor.PressAsync("Check if you can ask for a review");
        await visitor.AnswerAsync("Is anyone in danger, or is it happening now?", "No, it is not happening now");
        await visitor.AnswerAsync("What do you want us to look at?", subject);
        if (subject.StartsWith("Trouble", StringComparison.Ordinal))
            await visitor.AnswerAsync("Whose problem is it?", whose);
    }

    /// <summary>Fills in the report with this number, after adding it where there is none yet.</summary>
    public static async Task FillReportAsync(this Visitor visitor, int number, string told, string happened, string reported)
    {
        var item = visitor.Page.Locator("fieldset.rp-list-item").Nth(number - 1);
        if (await item.CountAsync() == 0)
            await visitor.PressAsync("Add another report");
        await item.GetByLabel(told, new() { Exact = true }).CheckAsync();
        await item.GetByLabel("When did it happen?", new() { Exact = true }).FillAsync(happened);
        await item.GetByLabel("When was it reported?", new() { Exact = true }).FillAsync(reported);
        await item.GetByLabel("Yes, the same problem", new() { Exact = true }).CheckAsync();
    }

    /// <summary>A report of the ninth of a month that was made on the tenth.</summary>
    public static Task FillReportAsync(this Visitor visitor, int number, string told, int monthsBack) =>
        visitor.FillReportAsync(number, told, Typed(Day(monthsBack, 9)), Typed(Day(monthsBack, 10)));

    /// <summary>From "How many different people …" to the result.</summary>
    public static async Task FinishCheckAsync(this Visitor visitor, string people = "1", string goingOn = "No, it has stopped")
    {
        await visitor.AnswerAsync("How many different people have reported it?", people);
        await visitor.AnswerAsync("Is it still going on?", goingOn);
        await visitor.SkipAsync("Is any of this true for you, or for someone it affects? (optional)");
        await visitor.SkipAsync("What has been done about it? (optional)");
    }

    /// <summary>From "What has been happening?", the first page after the checker's, to the reference.</summary>
    public static async Task FinishApplicationAsync(this Visitor visitor, string story)
    {
        await visitor.WriteAsync("What has been happening?", ("What has been happening?", story));
        await visitor.WriteAsync("Where does it happen?", ("Street, building or place", "Brent Street"));
        await visitor.SkipAsync("What did they say they would do, and what came of it? (optional)");
        await visitor.WriteAsync("What is it doing to your health and your daily life?",
            ("What is it doing to your health and your daily life?", "I cannot sleep"));
        await visitor.SkipAsync("Who else does it affect? (optional)");
        await visitor.SkipAsync("What should we know to keep people safe? (optional)");
        await visitor.AnswerAsync("Who owns or rents out your home?", "Barnet Homes");
        await visitor.WriteAsync("What would you like to happen?", ("What would you like to happen?", "I want it to stop"));
        await visitor.AnswerAsync("How do you want to take part in the review?", "I want to be there for part of the meeting");
        await visitor.SeesAsync(AsbShortcuts.Contact);
        await visitor.ChooseAsync("Email");
        await visitor.WriteAsync(AsbShortcuts.Contact, ("Name", "Amina Yusuf"), ("Email address", "amina@mail.co.uk"));
        await visitor.SkipAsync("Can our email say that it is from the council and what it is about? (optional)");
        await visitor.SkipAsync("Do you need help to talk or write to us? (optional)");
        await visitor.AnswerAsync("Can we share your application with the police?", "Yes");
        await visitor.AnswerAsync("Can we share your application with the landlords?", "No");
        await visitor.AnswerAsync("Can we share your application with the health service?", "No");
        await visitor.AnswerAsync("Does anyone in this work for the council?", "No, or I do not know");
        await visitor.SeesAsync("Check your answers before you send your application");
    }

    public static async Task<string> SendApplicationAsync(this Visitor visitor)
    {
        await visitor.PressAsync("Send application");
        return await visitor.ReferenceAsync();
    }
}
