using System.Reflection;
using GraphQL.Language;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Projecting;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>A field of an object type: what the schema says and how it gets its value.</summary>
internal sealed class FieldModel(string name, ObjectModel declaringType, TypeRef type, MemberInfo member)
{
    public string Name { get; } = name;

    public ObjectModel DeclaringType { get; } = declaringType;

    public TypeRef Type { get; } = type;

    /// <summary>The C# member behind the field, for messages.</summary>
    public MemberInfo Member { get; } = member;

    public string? Description { get; init; }

    public SyntaxList<DirectiveNode> Directives { get; init; }

    public IReadOnlyList<ArgumentModel> Arguments { get; init; } = [];

    /// <summary>The auth directives on the field.</summary>
    public AccessRequirement? Requirement { get; init; }

    /// <summary>Reads the value from the parent; null where a method makes it.</summary>
    public Func<object, object?>? Getter { get; init; }

    /// <summary>The property that the getter reads, where it is one: projected with the selection below the field.</summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>Makes the value; null where a getter reads it.</summary>
    public ResolverMethod? Method { get; init; }

    /// <summary>True where the method takes all parents at once.</summary>
    public bool IsBatch { get; init; }

    public UsePagingAttribute? Paging { get; init; }

    /// <summary>Reads the method's query or list; null where the method returns the value itself.</summary>
    public IQueryReader? Reader { get; init; }

    public QueryReadMode ReadMode { get; init; }

    /// <summary>The object type of the rows that <see cref="Reader"/> reads.</summary>
    public ObjectModel? RowModel { get; init; }

    /// <summary>Paths of parent properties that the value is computed from; null for every column.</summary>
    public IReadOnlyList<PropertyInfo[]>? ParentRequires { get; init; } = [];

    /// <summary>The field holds personal data: what is said of a failure at it is not logged.</summary>
    public bool IsPersonal { get; } = member.GetCustomAttributes<TagAttribute>().Any(tag => tag.Name == "pii");

    /// <summary>Who reads the field is kept.</summary>
    public bool IsAudited { get; } = member.IsDefined(typeof(AuditedAttribute), inherit: false);

    /// <summary>The argument that says what is looked up; null where only ids do.</summary>
    public string? AuditedKeyArgument { get; } = member.GetCustomAttribute<AuditedAttribute>()?.KeyArgument;

    public string Coordinate => $"{DeclaringType.Name}.{Name}";

    public bool HasDirective(string directive) => Directives.Any(d => d.Name == directive);
}
