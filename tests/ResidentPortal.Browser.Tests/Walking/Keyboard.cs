using Microsoft.Playwright;
using Shouldly;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>Tab, Space, Enter, the arrows and letters; nothing is pointed at.</summary>
internal sealed class Keyboard : IHands
{
    private const int LongestWay = 250;

    public async Task PressAsync(ILocator target)
    {
        await TabToAsync(target, "element");
        await target.Page.Keyboard.PressAsync("Enter");
    }

    public async Task FillAsync(ILocator field, string text)
    {
        await TabToAsync(field, "element");
        await field.Page.Keyboard.PressAsync("ControlOrMeta+a");
        await field.Page.Keyboard.PressAsync("Delete");
        await field.Page.Keyboard.TypeAsync(text);
    }

    public async Task CheckAsync(ILocator choice)
    {
        var keyboard = choice.Page.Keyboard;
        if (await choice.GetAttributeAsync("type") == "radio")
        {
            // Tab leads to one of the group, the arrows to the others, and choose them.
            await TabToAsync(choice, "[...document.getElementsByName(element.name)].find(one => one === document.activeElement)");
            for (var press = 0; !await HasFocusAsync(choice, "element"); press++)
            {
                press.ShouldBeLessThan(LongestWay, $"the arrows reach {choice}");
                await keyboard.PressAsync("ArrowDown");
            }
        }

        await TabToAsync(choice, "element");
        if (!await choice.IsCheckedAsync())
            await keyboard.PressAsync("Space");
        (await choice.IsCheckedAsync()).ShouldBeTrue($"{choice} is chosen");
    }

    public async Task SelectAsync(ILocator list, string option)
    {
        await TabToAsync(list, "element");
        await list.Page.Keyboard.TypeAsync(option);
        (await list.EvaluateAsync<string>("list => list.selectedOptions[0].text.trim()")).ShouldBe(option);
    }

    public Task GoToAsync(ILocator text) => TabToAsync(text, "element");

    /// <param name="what">In JavaScript: what shall have the focus, told from <c>element</c>.</param>
    private static async Task TabToAsync(ILocator target, string what)
    {
        for (var press = 0; !await HasFocusAsync(target, what); press++)
        {
            press.ShouldBeLessThan(LongestWay, $"Tab reaches {target} at {new Uri(target.Page.Url).AbsolutePath}");
            await target.Page.Keyboard.PressAsync("Tab");
        }
    }

    private static Task<bool> HasFocusAsync(ILocator target, string what) =>
        target.EvaluateAsync<bool>($"element => document.activeElement === ({what})");
}
