package de.lenkungsportal.indicator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.indicator.ProfileDimensionContent.Category;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.RowList;
import org.jspecify.annotations.Nullable;

/** One category of a dimension. What is stored keeps its code and is retired instead of removed. */
class CategoryRow implements RowList.Row<Category> {

    private final DimensionWords words;
    private final TextField name;
    private final TextField code;
    private final Checkbox retired;
    private final boolean isNew;

    private CategoryRow(DimensionWords words, @Nullable Category before) {
        this.words = words;
        isNew = before == null;
        name = new TextField(words.text("field.categoryName"));
        name.setMaxLength(120);
        code = new TextField(words.text("field.code"));
        code.setMaxLength(60);
        retired = new Checkbox(words.text("field.categoryRetired"));
        if (before != null) {
            name.setValue(before.name());
            code.setValue(before.code());
            retired.setValue(before.retired());
        }
    }

    static RowList<Category, Category> list(DimensionWords words) {
        return new RowList<>(
                words.messages(),
                words.text("field.categories"),
                words.text("field.category"),
                RowList.Order.MATTERS,
                each -> new CategoryRow(words, each));
    }

    @Override
    public Component fields() {
        return FormFields.pair(name, code, retired);
    }

    @Override
    public Category value() {
        return new Category(code.getValue().strip(), name.getValue(), retired.getValue());
    }

    @Override
    public boolean isEmpty() {
        return name.getValue().isBlank() && code.getValue().isBlank();
    }

    @Override
    public boolean isRemovable() {
        return isNew;
    }

    @Override
    public String text() {
        return RowList.joined(words.category(value()), code.getValue());
    }
}
