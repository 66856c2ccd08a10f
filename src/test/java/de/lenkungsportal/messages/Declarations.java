package de.lenkungsportal.messages;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the sources declare. Names are {@code feature.Class.member}, the feature being the package. */
final class Declarations {

    /** Constants of the enums, by feature.Name. */
    final Map<String, Set<String>> enums = new HashMap<>();

    /** Constants of the enums inside classes, by feature.Class.Name. */
    final Map<String, Set<String>> nested = new HashMap<>();

    /** Simple types of fields and methods, by feature.Class.member; of parents by feature.Class.super. */
    final Map<String, String> types = new HashMap<>();

    /** Methods, by feature.Class.name; of several with one name the last one. */
    final Map<String, MethodTree> methods = new HashMap<>();

    /** Features that have a class of this simple name. */
    final Map<String, Set<String>> features = new HashMap<>();

    /** Enums whose name a feature has twice, so that a type does not tell which it is. */
    final Set<String> twice = new HashSet<>();

    /** The last name in a type, with the class around it if that is written, without arguments and annotations. */
    static String simple(Tree type) {
        String name = type.toString().replaceAll("<.*", "").strip();
        name = name.substring(name.lastIndexOf(' ') + 1);
        int last = name.lastIndexOf('.');
        int before = name.lastIndexOf('.', last - 1);
        return last > 0 && Character.isUpperCase(name.charAt(before + 1))
                ? name.substring(before + 1)
                : name.substring(last + 1);
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
