namespace Subgraphs.Server.Tests.Sample;

public sealed record Node(string Value)
{
    public Node? Inner => Value == "x" ? new Node(Value: null!) : null;
}
