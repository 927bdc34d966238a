using System.Collections.Immutable;
using Gateway.Planning.Fetching;
using Gateway.Planning.Normalizing;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>Step 1 of the search: the leaves of the operation, each with the key that it has in the merged tree.</summary>
    private sealed class NeedCollector(PlanSearch search, NormalSet operation)
    {
        private readonly List<Need> _needs = [];

        public List<Need> Collect()
        {
            // All keys of the client come before any that the planner adds.
            for (var i = 0; i < operation.Fields.Count; i++)
            {
                if (!operation.Fields[i].IsIntrospection)
                {
                    Add(operation with { Fields = [operation.Fields[i]] }, search._root, Conditions.None, search._operation == OperationType.Mutation ? i : 0);
                }
            }

            return _needs;
        }

        private void Add(NormalSet set, SearchPosition position, ImmutableArray<PlanCondition> conditions, int rootIndex, bool isOneOfWays = false)
        {
            var count = _needs.Count;
            var needsTypeName = false;
            foreach (var field in set.Fields)
            {
                needsTypeName |= position.IsAbstract && (field.IsTypeName || !field.TypeNames.IsEmpty || search._index.IsStricterOnTypes(field.Scope.Name, field.Name));
                var ways = isOneOfWays || field.IsDenied ? [field.Conditions] : WaysOf(set, field);
                foreach (var way in ways)
                {
                    if (!field.IsDenied && Conditions.And(conditions, way) is { } all)
                    {
                        AddField(field, position, all, rootIndex, isOneOfWays || ways.Count > 1);
                    }
                }
            }

            if (position.Parent is null)
            {
                return;
            }

            CheckConflicts(set, position);
            needsTypeName |= AddOwners(position, conditions, rootIndex) && position.IsAbstract;
            if (needsTypeName || !IsAlwaysAsked(count, conditions))
            {
                AddNeed(position, position.Type.Name, FieldUse.TypeName, conditions, rootIndex);
            }
        }

        /// <summary>True where one of the needs since <paramref name="count"/> holds whenever the object itself is selected: it shows that there is one.</summary>
        private bool IsAlwaysAsked(int count, ImmutableArray<PlanCondition> conditions)
            => _needs.Skip(count).Any(need => Conditions.AreEqual(need.Consumer.Conditions, conditions));

        /// <summary>
        /// The conditions of the field's selections, where they are few: it is needed where one of them is kept, and not wherever what they have in
        /// common holds.
        /// </summary>
        private static List<ImmutableArray<PlanCondition>> WaysOf(NormalSet set, NormalField field)
        {
            var ways = new List<ImmutableArray<PlanCondition>>();
            foreach (var occurrence in set.Occurrences)
            {
                if (occurrence.Field == field && !ways.Exists(other => Conditions.Without(other, occurrence.Conditions).IsEmpty))
                {
                    ways.RemoveAll(other => Conditions.Without(occurrence.Conditions, other).IsEmpty);
                    ways.Add(occurrence.Conditions);
                }
            }

            return ways.Count is > 1 and <= ConditionAssigner.MaxWays ? ways : [field.Conditions];
        }

        private void AddField(NormalField field, SearchPosition position, ImmutableArray<PlanCondition> conditions, int rootIndex, bool isOneOfWays)
        {
            var scope = field.Scope.Name;
            var key = search._keys.ForClient(position.Tree, scope, field.Key, field.Name, field.ArgumentText);
            search.SourceKeys[field] = key;
            if (field.IsTypeName)
            {
                return;
            }

            if (field.IsIntrospection)
            {
                search.SchemaQuestions.Add(new SchemaQuestion(position, field, key, conditions));
                return;
            }

            var type = (search.Schema.GetType<FieldContainerType>(scope)?.GetField(field.Name)?.Type) ?? field.Definition!.Type;
            var use = new FieldUse(field.Name, field.Arguments, field.ArgumentText, key, type);
            if (field.Children is null)
            {
                AddNeed(position, scope, use, conditions, rootIndex);
            }
            else
            {
                Add(field.Children, position.Child(scope, use), conditions, rootIndex, isOneOfWays);
            }
        }

        /// <summary>Whatever is answered of an object that belongs to a tenant, its owner is needed with it.</summary>
        private bool AddOwners(SearchPosition position, ImmutableArray<PlanCondition> conditions, int rootIndex)
        {
            var hasOwners = false;
            foreach (var (type, field) in search._tenants?.At(position.Type) ?? [])
            {
                var key = search._keys.ForClient(position.Tree, type, search._tenants!.Verification.Key, field.Name, "");
                AddNeed(position, type, new FieldUse(field.Name, default, "", key, field.Type), conditions, rootIndex);
                hasOwners = true;
            }

            return hasOwners;
        }

        private void AddNeed(SearchPosition position, string scope, FieldUse use, ImmutableArray<PlanCondition> conditions, int rootIndex)
            => _needs.Add(new Need(position, scope, use, new Consumer(null, conditions), _needs.Count, rootIndex));

        /// <summary>The executor merges what is selected below one response key of one object: it must be read from one key.</summary>
        private void CheckConflicts(NormalSet set, SearchPosition position)
        {
            foreach (var group in set.Fields.Where(field => field.Children is not null).GroupBy(field => field.ResponseKey))
            {
                foreach (var field in group)
                {
                    foreach (var other in group)
                    {
                        if (Overlap(field, other) && search.SourceKeys.GetValueOrDefault(field) != search.SourceKeys.GetValueOrDefault(other))
                        {
                            throw new PlanException(
                                PlanErrorCodes.FieldUnreachable,
                                $"\"{position.Path}.{field.ResponseKey}\" is selected on \"{field.Scope.Name}\" and on \"{other.Scope.Name}\", whose subgraphs declare it with different types: give one of them an alias.")
                            { FieldToSplit = field.Name };
                        }
                    }
                }
            }
        }

        private static bool Overlap(NormalField left, NormalField right)
            => left.TypeNames.IsEmpty || right.TypeNames.IsEmpty || left.TypeNames.Intersect(right.TypeNames).Any();
    }
}
