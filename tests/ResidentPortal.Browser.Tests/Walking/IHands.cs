using Microsoft.Playwright;

namespace ResidentPortal.Browser.Tests.Walking;

/// <summary>How a visitor does things to a page.</summary>
public interface IHands
{
    /// <summary>Presses a button or follows a link.</summary>
    Task PressAsync(ILocator target);

    /// <summary>Puts this text in the place of what a field holds.</summary>
    Task FillAsync(ILocator field, string text);

    /// <summary>Chooses a radio or ticks a box.</summary>
    Task CheckAsync(ILocator choice);

    /// <summary>Chooses one of a list by its words.</summary>
    Task SelectAsync(ILocator list, string option);

    /// <summary>Goes to a text that is written in the page itself.</summary>
    Task GoToAsync(ILocator text);
}
