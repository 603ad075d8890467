namespace ResidentPortal.Domain.Reports.CommonSteps;

/// <summary>The groups under which check-answers and emails list the answers of both forms.</summary>
public static class Sections
{
    public const string Report = "Your report";
    public const string WhatHappened = "What happened";
    public const string WhereAndWhen = "Where and when";
    public const string Who = "Who was there";
    public const string Effect = "How it affects people";
    public const string BeforeThis = "Before this";
    public const string Home = "Home";
    public const string Support = "What would help";
    public const string Contact = "How to contact you";
    public const string Sharing = "Sharing your report";
}
