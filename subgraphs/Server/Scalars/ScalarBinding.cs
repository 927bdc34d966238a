namespace Subgraphs.Server.Scalars;

/// <summary>A CLR type of the subgraph's own that is a scalar on the wire, by its text.</summary>
internal sealed record ScalarBinding(string ScalarName, Type ClrType, Func<string, object> Parse, Func<object, string> Format);
