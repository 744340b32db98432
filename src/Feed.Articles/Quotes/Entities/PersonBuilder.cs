namespace Feed.Articles.Quotes;

/// <summary>Builds the people of an article from their names, the descriptions next to them and external knowledge.</summary>
internal static class PersonBuilder
{
    /// <summary>The person for each cluster of names, in text order.</summary>
    /// <param name="text">The article.</param>
    /// <param name="knowledge">Facts about people from outside the text.</param>
    /// <param name="names">The names of its people, in order.</param>
    /// <param name="clusterOf">For each name, its cluster.</param>
    public static Dictionary<NameCluster, Person> Build(AnnotatedDocument text, PeopleKnowledge knowledge, IReadOnlyList<Mention> names,
        IReadOnlyList<NameCluster> clusterOf)
    {
        var roles = new RoleFinder(text);
        var shown = new ShownRoleFinder(text, [.. names.Where((_, index) => !clusterOf[index].IsGuess)]);
        var votes = GenderVotes.Count(text, names, clusterOf);
        return names.Zip(clusterOf).GroupBy(name => name.Second, name => name.First).ToDictionary(group => group.Key, group =>
        {
            var cluster = group.Key;
            var (found, shownRoles, age) = (new List<Role>(), new List<ShownRole>(), default(string));
            foreach (var name in group)
            {
                if (cluster.IsGuess)
                    break;
                var description = roles.Find(name);
                found.AddRange(description.Roles);
                age ??= description.Age;
                shown.AddTo(shownRoles, name);
            }

            return Build(cluster, found, age, shownRoles, knowledge, votes.GetValueOrDefault(cluster));
        });
    }

    private static Person Build(NameCluster names, List<Role> roles, string? age, List<ShownRole> shown, PeopleKnowledge knowledge,
        Gender pronounGender)
    {
        var known = knowledge.Find(names, roles.Select(role => role.Words));
        var name = known?.Name ?? names.Name;
        var described = roles.Aggregate(Gender.Unknown, (gender, role) => role.Gender.Or(gender));
        return new Person
        {
            Name = name,
            HasFullName = known is not null || names.First is not null,
            Gender = names.GenderIsSure ? names.Gender : (known?.Gender ?? Gender.Unknown).Or(described).Or(names.Gender).Or(pronounGender),
            Confirmed = names.Confirmed || roles.Count > 0 || known is not null || age is not null,
            IsGuess = names.IsGuess,
            IsAuthor = knowledge.IsAuthor(name),
            MentionCount = names.MentionCount,
            Age = age,
            Roles = roles,
            ShownRoles = shown,
            DistinctRoles = roles.Count < 2 ? roles : [.. roles.DistinctBy(role => role.Words)],
        };
    }
}
