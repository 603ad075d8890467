using Microsoft.Playwright;

namespace ResidentPortal.Browser.Tests.Walking;

internal sealed class Mouse : IHands
{
    public Task PressAsync(ILocator target) => target.ClickAsync();

    public Task FillAsync(ILocator field, string text) => field.FillAsync(text);

    public Task CheckAsync(ILocator choice) => choice.CheckAsync();

    public Task SelectAsync(ILocator list, string option) => list.SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task GoToAsync(ILocator text) => text.ClickAsync();
}
