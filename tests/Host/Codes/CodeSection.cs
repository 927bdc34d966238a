namespace Gateway.Host.Tests.Codes;

/// <summary>A chapter of the catalogue.</summary>
/// <param name="Codes">The class of constants.</param>
internal sealed record CodeSection(string Title, string Introduction, Type Codes);
