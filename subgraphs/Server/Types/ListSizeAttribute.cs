using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>How long the list can be, for demand control. Slicing arguments are bounded by the server too.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : SchemaDirectiveAttribute
{
    /// <summary>The length to assume without a slicing argument; 0 for none.</summary>
    public int AssumedSize { get; init; }

    /// <summary>Arguments whose value is the length.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>Fields of the returned object that have the length, for example <c>nodes</c>.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>False where no slicing argument, or several, may be given.</summary>
    public bool RequireOneSlicingArgument { get; init; } = true;

    internal override string DirectiveName => "listSize";

    internal override IEnumerable<ArgumentNode> GetArguments()
    {
        if (AssumedSize > 0)
        {
            yield return Syntax.Argument("assumedSize", Syntax.Int(AssumedSize));
        }

        if (SlicingArguments.Length > 0)
        {
            yield return Syntax.Argument("slicingArguments", Syntax.List([.. SlicingArguments.Select(Syntax.String)]));
        }

        if (SizedFields.Length > 0)
        {
            yield return Syntax.Argument("sizedFields", Syntax.List([.. SizedFields.Select(Syntax.String)]));
        }

        if (!RequireOneSlicingArgument)
        {
            yield return Syntax.Argument("requireOneSlicingArgument", Syntax.Boolean(false));
        }
    }
}
