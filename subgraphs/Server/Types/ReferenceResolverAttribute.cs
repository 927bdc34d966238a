namespace Subgraphs.Server.Types;

/// <summary>
/// The method finds entities by key, all representations of one request at once. It stands in a class of the entity type. Its first
/// parameter without a source is either the list of keys, <c>IReadOnlyList&lt;TKey&gt;</c> named as the key field (<c>isin</c> or
/// <c>isins</c>), or the list of representations, <c>IReadOnlyList&lt;T&gt;</c>, whose properties are filled from key and required
/// fields. It returns <c>IQueryable&lt;T&gt;</c> or a collection in any order (keys only), a dictionary by key, or, for
/// representations, a list of the same length and order with null for what is not found.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceResolverAttribute : Attribute;
