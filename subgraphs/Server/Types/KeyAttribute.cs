using GraphQL.Language;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Types;

/// <summary>The type is an entity, found by these fields. Stands on the type or on its <see cref="ObjectTypeAttribute{T}"/> class.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class KeyAttribute(string fields) : SchemaDirectiveAttribute
{
    /// <summary>A field set, for example <c>isin</c> or <c>id region { code }</c>.</summary>
    public string Fields { get; } = fields;

    /// <summary>False for a stub: this subgraph names the entity but cannot find it.</summary>
    public bool Resolvable { get; init; } = true;

    internal override string DirectiveName => "key";

    internal override IEnumerable<ArgumentNode> GetArguments() => Resolvable
        ? [Syntax.Argument("fields", Syntax.String(Fields))]
        : [Syntax.Argument("fields", Syntax.String(Fields)), Syntax.Argument("resolvable", Syntax.Boolean(false))];
}
