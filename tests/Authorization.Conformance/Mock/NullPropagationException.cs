namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>A null where none may be goes on to what contains it.</summary>
internal sealed class NullPropagationException : Exception;
