using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>
/// A person who fills in a form: reads the heading, finds fields by their labels, presses buttons by their words. Every
/// page on the way is looked at (<see cref="PageRules"/>).
/// </summary>
public sealed partial class Visitor : IAsyncDisposable
{
    private readonly SharedBrowser _shared;
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly bool _javaScript;
    private readonly Troubles _troubles;

    public Visitor(SharedBrowser shared, IBrowserContext context, IPage page, Uri site, bool javaScript)
    {
        (_shared, _context, Page, _site, _javaScript) = (shared, context, page, site, javaScript);
        _troubles = new Troubles(context, site);
    }

    /// <summary>A mouse, unless told otherwise.</summary>
    public IHands Hands { get; init; } = new Mouse();

    public IPage Page { get; private set; }

    public IBrowserContext Context => _context;

    public SharedBrowser Shared => _shared;

    public bool HasScripts => _javaScript;

    public string Path => new Uri(Page.Url).AbsolutePath;

    public async Task GoToAsync(string path) => await LookAfterAsync(() => Page.GotoAsync(path));

    /// <summary>Opens one more tab of the same browser.</summary>
    public async Task<Visitor> OpenTabAsync() =>
        new(_shared, _context, await _context.NewPageAsync(), _site, _javaScript) { Hands = Hands };

    /// <summary>Starts a form from its first page.</summary>
    public async Task StartAsync(string formPath)
    {
        await GoToAsync(formPath);
        await PressAsync("Start now");
    }

    /// <summary>On the page with this heading, chooses these radios or boxes by their labels and continues.</summary>
    public async Task AnswerAsync(string heading, params string[] labels)
    {
        await SeesAsync(heading);
        foreach (var label in labels)
            await ChooseAsync(label);
        await ContinueAsync();
    }

    /// <summary>On the page with this heading, types into the fields with these labels and continues.</summary>
    public async Task WriteAsync(string heading, params (string Label, string Text)[] fields)
    {
        await SeesAsync(heading);
        foreach (var (label, text) in fields)
            await TypeAsync(label, text);
        await ContinueAsync();
    }

    /// <summary>Leaves the optional page with this heading as it is.</summary>
    public Task SkipAsync(string heading) => AnswerAsync(heading);

    public async Task SeesAsync(string heading) =>
        (await Page.Locator("h1").InnerTextAsync()).Trim().ShouldBe(heading, $"at {Path}");

    public Task ChooseAsync(string label) => Hands.CheckAsync(Page.GetByLabel(label, new() { Exact = true }));

    /// <summary>Chooses in the group with this question, where another one on the page has the same answers.</summary>
    public Task ChooseAsync(string question, string label) =>
        Hands.CheckAsync(Page.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel(label, new() { Exact = true }));

    public Task TypeAsync(string label, string text) => Hands.FillAsync(Page.GetByLabel(label, new() { Exact = true }), text);

    public Task ContinueAsync() => PressAsync("Continue");

    public Task PressAsync(string button) =>
        LookAfterAsync(() => Hands.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true })));

    /// <summary>Follows the first link with these words: the footer repeats some.</summary>
    public Task FollowAsync(string link) =>
        LookAfterAsync(() => Hands.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First));

    public Task GoBackAsync() => LookAfterAsync(() => Page.GoBackAsync());

    public Task ReloadAsync() => LookAfterAsync(() => Page.ReloadAsync());

    /// <summary>Continues without a good answer: the error is in the title, the summary and beside the field.</summary>
    public async Task IsToldAsync(string message)
    {
        await ContinueAsync();
        (await Page.TitleAsync()).ShouldStartWith("Error: ");
        var link = Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = message, Exact = true });
        (await link.CountAsync()).ShouldBe(1, $"“{message}” is in the summary: {await TextAsync()}");
        var field = Page.Locator(await link.GetAttributeAsync("href") ?? "");
        var beside = await field.Locator("xpath=ancestor::*[contains(@class, 'govuk-form-group--error')][1]")
            .Locator(".govuk-error-message").First.TextContentAsync();
        Regex.Replace(beside!, @"\s+", " ").Trim().ShouldBe($"Error: {message}");
        if (_javaScript)
            (await Page.EvaluateAsync<bool>("document.activeElement.classList.contains('govuk-error-summary')"))
                .ShouldBeTrue("the error summary has the focus");
    }

    /// <summary>What check-answers says beside this.</summary>
    public async Task<string> RowAsync(string label) =>
        (await Page.Locator(".govuk-summary-list__row")
            .Filter(new() { Has = Page.Locator("dt").GetByText(label, new() { Exact = true }) })
            .Locator(".govuk-summary-list__value").InnerTextAsync()).Trim();

    public async Task<string> TextAsync() => await Page.Locator("main").InnerTextAsync();

    /// <summary>Sends the report from check-answers and reads its reference.</summary>
    public async Task<string> SendAsync()
    {
        await SeesAsync("Check your answers before you send your report");
        await PressAsync("Send report");
        return await ReferenceAsync();
    }

    public async Task<string> ReferenceAsync()
    {
        Path.ShouldEndWith("/received");
        var reference = Reference().Match(await Page.Locator(".govuk-panel").InnerTextAsync()).Value;
        reference.ShouldNotBeEmpty();
        return reference;
    }

    /// <summary>Does something that leads to another page, waits for it and looks at it.</summary>
    public async Task LookAfterAsync(Func<Task> act)
    {
        await LeaveAsync(act);
        await LookAsync();
    }

    /// <summary>Looks at the page as it is now.</summary>
    public async Task LookAsync()
    {
        await PageRules.LookAsync(Page, _javaScript, _shared.Accessibility);
        _troubles.ShouldBeNone(Page);
    }

    /// <summary>Does something that leads to another page and waits until that is loaded.</summary>
    public async Task LeaveAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource();
        void Done(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Done;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
        finally
        {
            Page.Load -= Done;
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    [GeneratedRegex("[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Reference();
}
