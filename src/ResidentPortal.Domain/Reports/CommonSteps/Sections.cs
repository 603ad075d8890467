namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>The groups under which check-answers and emails list the answers of both forms.</summary>
public static class Sections
{
    // What everybody is asked, in four parts.
    public const string Safety = "Your safety";
    public const string WhatHappened = "What happened";
    public const string Contact = "How to contact you";
    public const string Sharing = "Sharing your report";

    // What people can tell as well.
    public const string SafeCalls = "Contacting you safely";
    public const string Noise = "About the noise";
    public const string Details = "More about what happened";
    public const string HowOften = "How often it happens";
    public const string Who = "Who was there";
    public const string Effect = "How it affects people";
    public const string BeforeThis = "Before this";
    public const string You = "About you";
    public const string Support = "What would help";
}
