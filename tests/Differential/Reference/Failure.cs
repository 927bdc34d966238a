namespace Gateway.Differential.Tests.Reference;

/// <summary>In the data: the resolver of this field, or the item of this list, fails.</summary>
/// <param name="Message">The message of the error.</param>
internal sealed record Failure(string Message);
